/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-tex-text.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
} Command;

/* Commands that stand for a character; by name. LaTeX's own and those of textcomp. */
static const Command characters[] = {
  { "AA", "Å" },
  { "AE", "Æ" },
  { "DH", "Ð" },
  { "DJ", "Đ" },
  { "L", "Ł" },
  { "LaTeX", "LaTeX" },
  { "NG", "Ŋ" },
  { "O", "Ø" },
  { "OE", "Œ" },
  { "P", "¶" },
  { "S", "§" },
  { "SS", "ẞ" },
  { "TH", "Þ" },
  { "TeX", "TeX" },
  { "aa", "å" },
  { "ae", "æ" },
  { "alpha", "α" },
  { "beta", "β" },
  { "copyright", "©" },
  { "degree", "°" },
  { "delta", "δ" },
  { "dh", "ð" },
  { "dj", "đ" },
  { "dots", "…" },
  { "gamma", "γ" },
  { "guillemotleft", "«" },
  { "guillemotright", "»" },
  { "i", "ı" },
  { "infty", "∞" },
  { "j", "ȷ" },
  { "l", "ł" },
  { "lambda", "λ" },
  { "ldots", "…" },
  { "mu", "μ" },
  { "ng", "ŋ" },
  { "o", "ø" },
  { "oe", "œ" },
  { "pi", "π" },
  { "pm", "±" },
  { "pounds", "£" },
  { "sigma", "σ" },
  { "slash", "/" },
  { "ss", "ß" },
  { "textasciicircum", "^" },
  { "textasciitilde", "~" },
  { "textbackslash", "\\" },
  { "textbar", "|" },
  { "textbraceleft", "{" },
  { "textbraceright", "}" },
  { "textbullet", "•" },
  { "textdegree", "°" },
  { "textdollar", "$" },
  { "textellipsis", "…" },
  { "textemdash", "—" },
  { "textendash", "–" },
  { "texteuro", "€" },
  { "textexclamdown", "¡" },
  { "textgreater", ">" },
  { "textless", "<" },
  { "textperiodcentered", "·" },
  { "textquestiondown", "¿" },
  { "textquotedbl", "\"" },
  { "textquotedblleft", "“" },
  { "textquotedblright", "”" },
  { "textquoteleft", "‘" },
  { "textquoteright", "’" },
  { "textquotesingle", "'" },
  { "textregistered", "®" },
  { "textsection", "§" },
  { "texttrademark", "™" },
  { "textunderscore", "_" },
  { "th", "þ" },
  { "times", "×" },
};

/* Accents, with the combining mark that each is. */
static const struct
{
  char name;
  gunichar mark;
} accents[] = {
  { '\'', 0x301 }, { '`', 0x300 }, { '^', 0x302 }, { '"', 0x308 }, { '~', 0x303 }, { '=', 0x304 },
  { '.', 0x307 },  { 'u', 0x306 }, { 'v', 0x30C }, { 'H', 0x30B }, { 'c', 0x327 }, { 'k', 0x328 },
  { 'r', 0x30A },  { 'd', 0x323 }, { 'b', 0x331 }, { 't', 0x361 }, { 'G', 0x30F }, { 'U', 0x30E },
};

typedef struct
{
  const char *p;
  const char *end;
  GString *out;
} Decoder;

static const char *
find_character (const char *name, gsize name_bytes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (characters); i++)
    if (strncmp (characters[i].name, name, name_bytes) == 0
        && characters[i].name[name_bytes] == '\0')
      return characters[i].text;
  return NULL;
}

static gunichar
find_accent (const char *name, gsize name_bytes)
{
  for (gsize i = 0; name_bytes == 1 && i < G_N_ELEMENTS (accents); i++)
    if (accents[i].name == *name)
      return accents[i].mark;
  return 0;
}

static void
append_space (GString *out)
{
  if (out->len > 0 && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
}

/* The letter that an accent goes over: é is \'e, \'{e}, {\'e}, \'{\i} or \'\i. */
static void
decode_accent (Decoder *self, gunichar mark)
{
  gunichar base = 0;
  guint n_braces = 0;
  char pair[12];
  char *composed;
  int n;

  while (self->p < self->end && (*self->p == ' ' || *self->p == '{'))
    n_braces += *self->p++ == '{';
  if (self->p < self->end && *self->p == '\\' && self->p + 1 < self->end
      && strchr ("ij", self->p[1]) != NULL)
    {
      base = (guchar) self->p[1];
      self->p += 2;
      while (self->p < self->end && *self->p == ' ')
        self->p++;
    }
  else if (self->p < self->end && *self->p != '\\' && *self->p != '}')
    {
      base = g_utf8_get_char (self->p);
      self->p = g_utf8_next_char (self->p);
    }
  if (base != 0)
    {
      n = g_unichar_to_utf8 (base, pair);
      n += g_unichar_to_utf8 (mark, pair + n);
      composed = g_utf8_normalize (pair, n, G_NORMALIZE_NFC);
      g_string_append (self->out, composed == NULL ? "" : composed);
      g_free (composed);
    }
  /* "{ab}" has its accent over the first letter only; its brace is dropped later. */
  if (n_braces > 0 && self->p < self->end && *self->p == '}')
    self->p++;
}

/* A command that is not known goes, and what it is applied to stays. */
static void
decode_command (Decoder *self)
{
  const char *name = ++self->p;
  gsize name_bytes = 0;
  const char *text;
  gunichar mark;

  if (name == self->end)
    return;
  while (name + name_bytes < self->end && g_ascii_isalpha (name[name_bytes]))
    name_bytes++;
  if (name_bytes == 0)
    name_bytes = (gsize) (g_utf8_next_char (name) - name);
  self->p = name + name_bytes;
  mark = find_accent (name, name_bytes);
  if (mark != 0)
    {
      decode_accent (self, mark);
      return;
    }
  if (!g_ascii_isalpha (*name))
    {
      if (*name == '\\' || *name == ' ' || g_ascii_isspace (*name))
        append_space (self->out);
      else if (strchr ("-/,;:!@<>", *name) == NULL)
        g_string_append_len (self->out, name, (gssize) name_bytes);
      return;
    }
  text = find_character (name, name_bytes);
  if (text != NULL)
    g_string_append (self->out, text);
  while (self->p < self->end && g_ascii_isspace (*self->p))
    self->p++;
  if (text != NULL && self->p + 1 < self->end && self->p[0] == '{' && self->p[1] == '}')
    self->p += 2;
}

/* -- and --- are dashes, `` and '' quotation marks. Returns how many bytes of TeX were read. */
static gsize
decode_ligature (Decoder *self)
{
  static const Command ligatures[]
      = { { "---", "—" }, { "--", "–" }, { "``", "“" }, { "''", "”" } };

  for (gsize i = 0; i < G_N_ELEMENTS (ligatures); i++)
    {
      gsize n = strlen (ligatures[i].name);

      if ((gsize) (self->end - self->p) >= n && memcmp (self->p, ligatures[i].name, n) == 0)
        {
          g_string_append (self->out, ligatures[i].text);
          return n;
        }
    }
  g_string_append_c (self->out, *self->p);
  return 1;
}

/* White space is one space; a blank line parts paragraphs. */
static void
decode_space (Decoder *self)
{
  guint n_lines = 0;

  for (; self->p < self->end && g_ascii_isspace (*self->p); self->p++)
    n_lines += *self->p == '\n';
  if (n_lines > 1 && self->out->len > 0 && self->p < self->end)
    g_string_append_c (self->out, '\n');
  else if (self->out->len > 0 && self->out->str[self->out->len - 1] != '\n')
    append_space (self->out);
}

static void
decode_special (Decoder *self)
{
  switch (*self->p)
    {
    case '\\':
      decode_command (self);
      return;
    case '-':
    case '`':
    case '\'':
      self->p += decode_ligature (self);
      return;
    case '{':
    case '}':
    case '$':
      break;
    case '~':
      append_space (self->out);
      break;
    default:
      decode_space (self);
      return;
    }
  self->p++;
}

/* Bytes that mean something else than themselves: always, or (2) only when they are doubled, as spaces and
 * dashes are. */
static const guint8 special[256] = {
  ['\\'] = 1, ['{'] = 1,  ['}'] = 1, ['$'] = 1, ['~'] = 1, ['\n'] = 1,
  ['\r'] = 1, ['\t'] = 1, [' '] = 2, ['-'] = 2, ['`'] = 2, ['\''] = 2,
};

/* The end of what is to be taken as it is. A space is, when it stands between two words. */
static const char *
plain_end (const char *p, const char *end, gboolean after_space)
{
  const char *start = p;

  for (; p < end; p++)
    {
      if (special[(guchar) *p] == 0)
        continue;
      if (special[(guchar) *p] == 1 || p + 1 == end || p[1] == *p)
        break;
      if (*p == ' ' && (special[(guchar) p[1]] == 1 || (p == start && after_space)))
        break;
    }
  return p;
}

/**
 * hk_tex_decode:
 * @out: where to append
 * @tex: UTF-8 of a field in TeX
 * @tex_bytes: its length in bytes
 *
 * Appends the text that is meant, with white space made even: accents composed (NFC), characters'
 * commands replaced, dashes and quotation marks, braces and the names of other commands dropped.
 */
void
hk_tex_decode (GString *out, const char *tex, gsize tex_bytes)
{
  Decoder self = { tex, tex + tex_bytes, out };

  while (self.p < self.end)
    {
      const char *plain = self.p;

      self.p = plain_end (plain, self.end, out->len == 0 || strchr (" \n", out->str[out->len - 1]));
      g_string_append_len (out, plain, self.p - plain);
      if (self.p < self.end)
        decode_special (&self);
    }
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
}

/**
 * hk_tex_to_text:
 * @tex: UTF-8 of a field in TeX
 * @tex_bytes: its length in bytes
 *
 * Returns: (transfer full): the text that is meant, as hk_tex_decode() gives it
 */
char *
hk_tex_to_text (const char *tex, gsize tex_bytes)
{
  GString *out;

  if (plain_end (tex, tex + tex_bytes, TRUE) == tex + tex_bytes)
    return g_strndup (tex, tex_bytes);
  out = g_string_new (NULL);
  hk_tex_decode (out, tex, tex_bytes);
  return g_string_free (out, FALSE);
}

/**
 * hk_tex_decode_verbatim:
 * @out: where to append
 * @tex: UTF-8 of a field such as a URL or DOI
 * @tex_bytes: its length in bytes
 *
 * Appends the field with escapes undone, and "\url{…}", braces and white space dropped: dashes and
 * tildes in it mean themselves.
 */
void
hk_tex_decode_verbatim (GString *out, const char *tex, gsize tex_bytes)
{
  const char *end = tex + tex_bytes;

  for (const char *p = tex; p < end; p++)
    {
      if (*p == '\\' && p + 1 < end && g_ascii_isalpha (p[1]))
        {
          const char *name = ++p;
          const char *text;

          while (p < end && g_ascii_isalpha (*p))
            p++;
          text = find_character (name, p - name);
          if (text != NULL)
            g_string_append (out, text);
          p--;
        }
      else if (*p == '\\' && p + 1 < end)
        g_string_append_c (out, *++p);
      else if (*p != '{' && *p != '}' && !g_ascii_isspace (*p))
        g_string_append_c (out, *p);
    }
}

static const char *
encode_byte (const char *p, const char *end)
{
  gboolean doubled = p + 1 < end && p[1] == *p;

  switch (*p)
    {
    case '\\':
      return "\\textbackslash{}";
    case '{':
      return "\\textbraceleft{}";
    case '}':
      return "\\textbraceright{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '&':
      return "\\&";
    case '%':
      return "\\%";
    case '$':
      return "\\$";
    case '#':
      return "\\#";
    case '_':
      return "\\_";
    case '"':
      return "\\textquotedbl{}";
    case '\n':
      return "\n\n";
    case '-':
      return doubled ? "-{}" : NULL;
    case '`':
      return doubled ? "`{}" : NULL;
    case '\'':
      return doubled ? "'{}" : NULL;
    default:
      return NULL;
    }
}

/**
 * hk_tex_encode:
 * @out: where to append
 * @text: UTF-8
 * @text_bytes: its length in bytes
 *
 * Appends what TeX sets as @text, and what hk_tex_decode() reads as it. Letters beyond ASCII stay as
 * they are, line breaks are paragraphs. Braces are balanced, as BibTeX counts even those that are escaped.
 */
void
hk_tex_encode (GString *out, const char *text, gsize text_bytes)
{
  const char *end = text + text_bytes;
  const char *plain = text;

  for (const char *p = text; p < end; p++)
    {
      const char *tex = encode_byte (p, end);

      if (tex == NULL)
        continue;
      g_string_append_len (out, plain, p - plain);
      g_string_append (out, tex);
      plain = p + 1;
    }
  g_string_append_len (out, plain, end - plain);
}
