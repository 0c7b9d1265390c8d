/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-page-person.h"

#include <string.h>

#include "hk-page-heading.h"

/* Words of a person's post or place, of which the beginning counts: "University's". */
static const char affiliation_words[]
    = "دانشگاه|دانش‌آموخته|دانشجو|استاد|استادیار|دانشیار|گروه|مؤسسه|پژوهشگاه|پژوهشکده|پژوهشگر|مرکز|کارشناس|دکتری|"
      "دکترای|عضو|دانشکده|مربی|بیمارستان|وزارت|سازمان|پسادکتری|فارغ|حوزه|آموزشکده|هیئت|هیأت|كلية|قسم|الجامعة|جامعة|"
      "University|Department|Dept|Institute|Faculty|Professor|Ph.D|MSc|College|School|Center|Centre|Academy|Student|"
      "Lecturer|Researcher|Hospital|Laboratory|Graduate|Ministry|Assistant|Associate|Bachelor|Université|Institut|"
      "Faculté|Laboratoire|Университет|Институт|Кафедра|Академия|Профессор|Доцент|Аспирант|Факультет";

/* Those that are told also inside a word, as pages lose the ZWNJ and blanks around them. */
static const char glued_words[]
    = "دانشگاه|دانش‌آموخته|دانشجو|استادیار|دانشیار|پژوهشگاه|پژوهشکده|دانشکده";

static const char corresponding_words[]
    = "نویسنده مسئول|نویسندهٔ مسئول|نویسنده‌ی مسئول|نویسنده مسوول|مسئول مکاتبات|مولف مسئول|مؤلف مسئول|Corresponding|"
      "Correspondence|المؤلف المراسل|الباحث المسؤول|Auteur correspondant|Автор для корреспонденции|Ответственный автор";

typedef struct
{
  GPtrArray *affiliation;
  GPtrArray *glued;
  GPtrArray *corresponding;
} Words;

static GPtrArray *
fold_list (const char *words)
{
  g_auto (GStrv) split = g_strsplit (words, "|", -1);
  GPtrArray *folded = g_ptr_array_new ();

  for (char **word = split; *word != NULL; word++)
    g_ptr_array_add (folded, hk_page_fold (*word, -1));
  return folded;
}

static gpointer
make_words (gpointer data)
{
  Words *words = g_new (Words, 1);

  words->affiliation = fold_list (affiliation_words);
  words->glued = fold_list (glued_words);
  words->corresponding = fold_list (corresponding_words);
  return words;
}

static const Words *
get_words (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_words, NULL);
}

static gboolean
contains_any (const char *folded, const GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (strstr (folded, g_ptr_array_index (words, i)) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
begins_with_any (const char *folded, const GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (g_str_has_prefix (folded, g_ptr_array_index (words, i)))
      return TRUE;
  return FALSE;
}

/**
 * hk_page_person_is_corresponding:
 * @text: UTF-8
 *
 * Returns: whether it says that somebody is the corresponding author
 */
gboolean
hk_page_person_is_corresponding (const char *text)
{
  g_autofree char *folded = hk_page_fold (text, -1);

  return contains_any (folded, get_words ()->corresponding);
}

/**
 * hk_page_person_is_affiliation:
 * @text: a line, UTF-8
 *
 * Returns: whether it has a word of a person's post or place
 */
gboolean
hk_page_person_is_affiliation (const char *text)
{
  const Words *words = get_words ();
  g_autofree char *folded = hk_page_fold (text, -1);
  g_auto (GStrv) split = g_strsplit_set (text, " \t,;:()/", 64);

  if (contains_any (folded, words->glued))
    return TRUE;
  for (char **word = split; *word != NULL; word++)
    {
      g_autofree char *part = hk_page_fold (*word, -1);

      if (*part != '\0' && begins_with_any (part, words->affiliation))
        return TRUE;
    }
  return FALSE;
}

/**
 * hk_page_person_digit:
 * @c: a character
 *
 * Returns: the value of a digit of any script, of its superscripts too, or -1
 */
int
hk_page_person_digit (gunichar c)
{
  if (c == 0xB9)
    return 1;
  if (c == 0xB2 || c == 0xB3)
    return (int) c - 0xB0;
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079))
    return (int) c - 0x2070;
  return g_unichar_isdigit (c) ? g_unichar_digit_value (c) : -1;
}

/**
 * hk_page_person_is_mark:
 * @c: a character
 *
 * Returns: whether pages mark an author with it, as with "*"
 */
gboolean
hk_page_person_is_mark (gunichar c)
{
  return c == '*' || c == '#' || (c >= 0x2020 && c <= 0x2021) || c == 0xA7 || c == 0xB6
         || c == 0x2709 || c == 0x2217 || c == 0x66D || c == 0xFE0F;
}

static gboolean
is_filling (gunichar c)
{
  return g_unichar_isspace (c) || c == ',' || c == 0x60C || c == '(' || c == ')' || c == '['
         || c == ']' || c == '-' || c == '.' || c == 0x61B || c == ';' || c == ':' || c == '/'
         || c == '|';
}

/**
 * hk_page_person_take_marks:
 * @name: (inout): a name as printed, such as "علی احمدی1،2*"; cut before its marks and numbers
 * @numbers: (element-type guint): where the numbers are added, the last first
 * @starred: (inout): set where a mark was among them
 */
void
hk_page_person_take_marks (char *name, GArray *numbers, gboolean *starred)
{
  const char *end = name + strlen (name);
  guint number = 0;
  guint scale = 1;

  while (end > name)
    {
      const char *previous = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (previous);
      int digit = hk_page_person_digit (c);

      if (digit >= 0 && scale < 1000)
        {
          number += (guint) digit * scale;
          scale *= 10;
        }
      else
        {
          if (scale > 1)
            g_array_append_val (numbers, number);
          number = 0;
          scale = 1;
          if (hk_page_person_is_mark (c))
            *starred = TRUE;
          /* A full stop ends an abbreviated name: "Smith J." */
          else if (!is_filling (c) || c == '.')
            break;
        }
      end = previous;
    }
  if (scale > 1)
    g_array_append_val (numbers, number);
  name[end - name] = '\0';
}

/**
 * hk_page_person_take_email:
 * @text: (inout): blanks take the place of the address
 *
 * Returns: (transfer full) (nullable): the first e-mail address
 */
char *
hk_page_person_take_email (char *text)
{
  char *at = strchr (text, '@');
  char *start = at;
  char *end = at;
  char *email;

  if (at == NULL)
    return NULL;
  while (start > text && (g_ascii_isalnum (start[-1]) || strchr ("._%+-", start[-1]) != NULL))
    start--;
  for (end = at + 1; g_ascii_isalnum (*end) || *end == '.' || *end == '-'; end++)
    ;
  while (end > at && (end[-1] == '.' || end[-1] == '-'))
    end--;
  if (start == at || end <= at + 1)
    return NULL;
  email = g_strndup (start, end - start);
  memset (start, ' ', end - start);
  return email;
}

/**
 * hk_page_person_take_orcid:
 * @text: (inout): blanks take its place, and that of a link before it
 *
 * Returns: (transfer full) (nullable): the first ORCID, four groups of four of which the last may end in X
 */
char *
hk_page_person_take_orcid (char *text)
{
  for (char *p = text; *p != '\0'; p++)
    {
      guint i = 0;
      char *start = p;
      char *orcid;

      while (i < 19
             && (i % 5 == 4 ? p[i] == '-' : g_ascii_isdigit (p[i]) || (i == 18 && p[i] == 'X')))
        i++;
      if (i < 19)
        continue;
      orcid = g_strndup (p, 19);
      while (start > text && !g_ascii_isspace (start[-1]) && (guchar) start[-1] < 0x80)
        start--;
      memset (start, ' ', p + 19 - start);
      return orcid;
    }
  return NULL;
}

/**
 * hk_page_person_take_role:
 * @text: (inout): blanks take the place of "(نویسنده مسئول)"
 *
 * Returns: whether it stood there
 */
gboolean
hk_page_person_take_role (char *text)
{
  char *open = strchr (text, '(');
  char *close = open == NULL ? NULL : strchr (open, ')');
  g_autofree char *inside = NULL;

  if (close == NULL)
    return FALSE;
  inside = g_strndup (open + 1, close - open - 1);
  if (!hk_page_person_is_corresponding (inside))
    return FALSE;
  memset (open, ' ', close + 1 - open);
  return TRUE;
}

/* Cuts "E-mail:" off the end of a text whose address was taken out. */
static void
take_email_word (char *text)
{
  static const char *const words[] = { "E-mail",          "Email",         "رایانامه",
                                       "ایمیل",           "پست الکترونیک", "پست الکترونیکی",
                                       "نشانی الکترونیک", "Courriel",      "البريد الإلكتروني" };
  const char *end = text + strlen (text);

  while (end > text && (is_filling (g_utf8_get_char (g_utf8_prev_char (end)))))
    end = g_utf8_prev_char (end);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if ((gsize) (end - text) >= n && g_ascii_strncasecmp (end - n, words[i], n) == 0)
        {
          text[end - text - n] = '\0';
          return;
        }
    }
}

/**
 * hk_page_person_take_contact:
 * @text: (inout): an affiliation; cut before an address at its end
 * @corresponding: (out): whether it holds the corresponding author's mark
 *
 * Returns: (transfer full) (nullable): the e-mail address in it
 */
char *
hk_page_person_take_contact (char *text, gboolean *corresponding)
{
  char *email;
  char *end;

  *corresponding = hk_page_person_take_role (text);
  email = hk_page_person_take_email (text);
  if (email == NULL)
    return NULL;
  take_email_word (text);
  for (end = text + strlen (text); end > text && strchr (" .,;:", end[-1]) != NULL; end--)
    ;
  *end = '\0';
  return email;
}

/**
 * hk_page_person_label:
 * @text: an affiliation, UTF-8
 * @label: (out): the number before it, which pages often glue to it ("1استادیار"), or 0
 *
 * Returns: how many bytes stand before the affiliation itself
 */
gsize
hk_page_person_label (const char *text, guint *label)
{
  const char *p = text;
  int digit;

  *label = 0;
  if (*p == '[' || *p == '(')
    p++;
  while (*label < 100 && (digit = hk_page_person_digit (g_utf8_get_char (p))) >= 0)
    {
      *label = *label * 10 + (guint) digit;
      p = g_utf8_next_char (p);
    }
  if (*label == 0)
    return 0;
  while (*p != '\0' && is_filling (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p - text;
}
