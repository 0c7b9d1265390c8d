/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-output.h"

#include <string.h>

#include "hk-clean.h"

/* What stands for a character, NULL for the character itself. */
typedef const char *(*Escape) (gunichar c);

static void
append_escaped (GString *out, const char *text, Escape escape)
{
  const char *plain = text;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *instead = hk_clean_is_control (c) ? "" : c < 0x20 && c != '\n' ? " " : escape (c);

      if (instead == NULL)
        continue;
      g_string_append_len (out, plain, p - plain);
      g_string_append (out, instead);
      plain = g_utf8_next_char (p);
    }
  g_string_append (out, plain);
}

static const char *
escape_none (gunichar c)
{
  return NULL;
}

static const char *
escape_xml (gunichar c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case 0xFFFE:
    case 0xFFFF:
      return "";
    default:
      return NULL;
    }
}

static const char *
escape_markdown (gunichar c)
{
  static const char special[] = "\\`*_{}[]<>#|~$^&";
  static const char *const escaped[] = { "\\\\", "\\`", "\\*", "\\_", "\\{", "\\}", "\\[", "\\]",
                                         "\\<",  "\\>", "\\#", "\\|", "\\~", "\\$", "\\^", "\\&" };
  const char *found = c == 0 || c >= 0x80 ? NULL : strchr (special, (int) c);

  if (c == '\n')
    return " ";
  return found == NULL ? NULL : escaped[found - special];
}

/**
 * hk_output_append_plain:
 * @out: where to append
 * @text: UTF-8
 */
void
hk_output_append_plain (GString *out, const char *text)
{
  append_escaped (out, text, escape_none);
}

/**
 * hk_output_append_xml:
 * @out: where to append
 * @text: UTF-8; in XML or HTML it stands for itself, in content and in attributes
 */
void
hk_output_append_xml (GString *out, const char *text)
{
  append_escaped (out, text, escape_xml);
}

/* At the beginning of a line, a number with a stop would be a list's, and a sign a bullet. */
static gboolean
begins_list (const char *text)
{
  gsize n = strspn (text, "0123456789");

  if (n > 0)
    return text[n] == '.' || text[n] == ')';
  return (*text == '-' || *text == '+' || *text == '=')
         && (text[1] == ' ' || text[1] == *text || text[1] == '\0');
}

/**
 * hk_output_append_markdown:
 * @out: where to append
 * @text: UTF-8 of one paragraph, which begins a line
 */
void
hk_output_append_markdown (GString *out, const char *text)
{
  if (begins_list (text))
    {
      gsize n = strspn (text, "0123456789");

      g_string_append_len (out, text, (gssize) n);
      g_string_append_c (out, '\\');
      text += n;
    }
  append_escaped (out, text, escape_markdown);
}

static void
append_part (GString *out, const char *separator, const char *part)
{
  if (part == NULL)
    return;
  g_string_append (out, out->len > 0 ? separator : "");
  g_string_append (out, part);
}

static void
append_names (GString *out, HkWork *work)
{
  gsize n_names;
  const HkName *const *names = hk_work_get_names (work, HK_VAR_AUTHOR, &n_names);

  for (gsize i = 0; i < n_names; i++)
    {
      g_autofree char *name = names[i]->family != NULL && names[i]->given != NULL
                                  ? g_strdup_printf ("%s, %s", names[i]->family, names[i]->given)
                                  : hk_name_to_string (names[i]);

      append_part (out, "; ", names[i]->et_al ? "et al." : name);
    }
}

/**
 * hk_output_describe_work:
 * @work: a work
 *
 * Returns: (transfer full): its fields in one line, for a list where nothing was printed and no style
 *   is asked for
 */
char *
hk_output_describe_work (HkWork *work)
{
  GString *out = g_string_new (NULL);
  const HkDate *date = hk_work_get_date (work, HK_VAR_ISSUED);
  const char *volume = hk_work_get_string (work, HK_VAR_VOLUME);
  const char *issue = hk_work_get_string (work, HK_VAR_ISSUE);

  append_names (out, work);
  if (date != NULL && date->start.year != 0)
    g_string_append_printf (out, "%s(%d)", out->len > 0 ? " " : "", date->start.year);
  append_part (out, ". ", hk_work_get_string (work, HK_VAR_TITLE));
  append_part (out, ". ", hk_work_get_string (work, HK_VAR_CONTAINER_TITLE));
  append_part (out, ", ", volume);
  if (issue != NULL)
    g_string_append_printf (out, "%s(%s)", volume == NULL && out->len > 0 ? ", " : "", issue);
  append_part (out, ", ", hk_work_get_string (work, HK_VAR_PAGE));
  append_part (out, ". ", hk_work_get_string (work, HK_VAR_PUBLISHER));
  append_part (out, ". ", hk_work_get_string (work, HK_VAR_DOI));
  if (!hk_work_has (work, HK_VAR_DOI))
    append_part (out, ". ", hk_work_get_string (work, HK_VAR_URL));
  if (out->len == 0)
    append_part (out, "", hk_work_get_string (work, HK_VAR_NOTE));
  return g_string_free (out, FALSE);
}
