/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-variable.h"

#include <string.h>

static const struct
{
  const char *id;
  HkVariableKind kind;
} variables[HK_N_VARIABLES] = {
#define ROW(name, id, kind) [HK_VAR_##name] = { id, HK_VARIABLE_##kind },
  HK_VARIABLES (ROW)
#undef ROW
};

static GHashTable *
build_index (void)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < HK_N_VARIABLES; i++)
    g_hash_table_insert (index, (gpointer) variables[i].id, GUINT_TO_POINTER (i + 1));
  return index;
}

/**
 * hk_variable_to_id:
 * @variable: a variable
 *
 * Returns: (transfer none): its CSL name, such as "container-title"
 */
const char *
hk_variable_to_id (HkVariable variable)
{
  g_return_val_if_fail (variable < HK_N_VARIABLES, NULL);
  return variables[variable].id;
}

/**
 * hk_variable_from_id:
 * @id: a CSL variable's name
 * @id_bytes: its length, or -1
 * @variable: (out): the variable
 *
 * Returns: %FALSE if CSL 1.0.2 has no such variable
 */
gboolean
hk_variable_from_id (const char *id, gssize id_bytes, HkVariable *variable)
{
  static GHashTable *index;
  char buffer[40];
  gsize length = id_bytes < 0 ? strlen (id) : (gsize) id_bytes;
  guint found;

  if (length >= sizeof buffer)
    return FALSE;
  memcpy (buffer, id, length);
  buffer[length] = '\0';
  if (g_once_init_enter (&index))
    g_once_init_leave (&index, build_index ());
  found = GPOINTER_TO_UINT (g_hash_table_lookup (index, buffer));
  if (found == 0)
    return FALSE;
  *variable = found - 1;
  return TRUE;
}

/**
 * hk_variable_get_kind:
 * @variable: a variable
 *
 * Returns: whether it holds a string, a number, names or a date
 */
HkVariableKind
hk_variable_get_kind (HkVariable variable)
{
  g_return_val_if_fail (variable < HK_N_VARIABLES, HK_VARIABLE_STRING);
  return variables[variable].kind;
}
