/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_SETTINGS_ENABLE_BACKEND
#include "config.h"

#include "hk-reading-settings.h"

#include <gio/gsettingsbackend.h>

/* What belongs to the article that is read; the last is no wish for other articles. */
static const char *const keys[] = { "mode",    "text-size",    "line-spacing", "column-width",
                                    "justify", "kashida",      "persian-font", "latin-font",
                                    "digits",  "show-repairs", "keep-level",   "shown-language" };

#define N_SHARED (G_N_ELEMENTS (keys) - 1)

static void
changed (GSettings *self, const char *key, GSettings *program)
{
  g_autoptr (GVariant) value = NULL;

  for (gsize i = 0; i < N_SHARED; i++)
    if (g_str_equal (keys[i], key))
      {
        value = g_settings_get_value (self, key);
        g_settings_set_value (program, key, value);
      }
}

/**
 * hk_reading_settings_new:
 * @program: the program's settings
 *
 * Returns: (transfer full): settings of the same schema, with the same reading options; a change of
 *   them is what the next article begins with
 */
GSettings *
hk_reading_settings_new (GSettings *program)
{
  g_autoptr (GSettingsBackend) backend = g_memory_settings_backend_new ();
  g_autofree char *schema = NULL;
  GSettings *self;

  g_object_get (program, "schema-id", &schema, NULL);
  self = g_settings_new_with_backend (schema, backend);
  hk_reading_settings_load (self, program, NULL);
  g_signal_connect_object (self, "changed", G_CALLBACK (changed), program, 0);
  return self;
}

/**
 * hk_reading_settings_save:
 * @self: reading settings
 *
 * Returns: (transfer full): the options as a string, to be kept with the article
 */
char *
hk_reading_settings_save (GSettings *self)
{
  GVariantDict options;
  g_autoptr (GVariant) value = NULL;

  g_variant_dict_init (&options, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GVariant) option = g_settings_get_value (self, keys[i]);

      g_variant_dict_insert_value (&options, keys[i], option);
    }
  value = g_variant_ref_sink (g_variant_dict_end (&options));
  return g_variant_print (value, FALSE);
}

static GVariant *
lookup (GVariant *options, const char *key)
{
  return options == NULL ? NULL : g_variant_lookup_value (options, key, NULL);
}

/**
 * hk_reading_settings_load:
 * @self: reading settings
 * @program: the program's settings
 * @saved: (nullable): what hk_reading_settings_save() gave
 *
 * Takes up options that were kept. Those that were not, or that this version does not know, are the
 * program's. Nothing of it changes the program's settings.
 */
void
hk_reading_settings_load (GSettings *self, GSettings *program, const char *saved)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GVariant) options
      = saved == NULL ? NULL : g_variant_parse (G_VARIANT_TYPE_VARDICT, saved, NULL, NULL, NULL);

  g_object_get (self, "settings-schema", &schema, NULL);
  g_signal_handlers_block_matched (self, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, (gpointer) changed, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, keys[i]);
      g_autoptr (GVariant) value = lookup (options, keys[i]);

      if (value == NULL || !g_variant_is_of_type (value, g_settings_schema_key_get_value_type (key))
          || !g_settings_schema_key_range_check (key, value))
        {
          g_clear_pointer (&value, g_variant_unref);
          value = i < N_SHARED ? g_settings_get_value (program, keys[i])
                               : g_settings_schema_key_get_default_value (key);
        }
      g_settings_set_value (self, keys[i], value);
    }
  g_signal_handlers_unblock_matched (self, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, (gpointer) changed,
                                     NULL);
}
