/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-bibtex.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-bibtex-map.h"
#include "hk-format-list.h"

#define HOLDS                                                                                      \
  (HK_HOLDS_TITLE | HK_HOLDS_TITLES | HK_HOLDS_AUTHORS | HK_HOLDS_ABSTRACT | HK_HOLDS_ABSTRACTS    \
   | HK_HOLDS_KEYWORDS | HK_HOLDS_ALL_KEYWORDS | HK_HOLDS_REFERENCES | HK_HOLDS_WORKS)

/**
 * hk_bibtex_is_csl_type:
 * @type: a value of "entrysubtype"
 *
 * Returns: whether CSL 1.0.2 has an item type of that name
 */
gboolean
hk_bibtex_is_csl_type (const char *type)
{
  static const char *const types[] = { "article",
                                       "article-journal",
                                       "article-magazine",
                                       "article-newspaper",
                                       "bill",
                                       "book",
                                       "broadcast",
                                       "chapter",
                                       "classic",
                                       "collection",
                                       "dataset",
                                       "document",
                                       "entry",
                                       "entry-dictionary",
                                       "entry-encyclopedia",
                                       "event",
                                       "figure",
                                       "graphic",
                                       "hearing",
                                       "interview",
                                       "legal_case",
                                       "legislation",
                                       "manuscript",
                                       "map",
                                       "motion_picture",
                                       "musical_score",
                                       "pamphlet",
                                       "paper-conference",
                                       "patent",
                                       "performance",
                                       "periodical",
                                       "personal_communication",
                                       "post",
                                       "post-weblog",
                                       "regulation",
                                       "report",
                                       "review",
                                       "review-book",
                                       "software",
                                       "song",
                                       "speech",
                                       "standard",
                                       "thesis",
                                       "treaty",
                                       "webpage",
                                       NULL };

  return g_strv_contains (types, type);
}

/* An "@" at the beginning of a line, a word, and a brace. */
static guint
probe (const char *head, gsize head_bytes)
{
  const char *p = head;

  for (guint lines = 0; p != NULL && lines < 400; lines++)
    {
      p += strspn (p, " \t\r\n");
      if (*p == '@')
        {
          gsize n = 1;

          while (g_ascii_isalpha (p[n]))
            n++;
          n += n > 1 ? strspn (p + n, " \t") : 0;
          if (n > 1 && (p[n] == '{' || p[n] == '('))
            return lines < 40 ? 80 : 40;
        }
      if (*p == '<' || *p == '{' || *p == '[')
        return 0;
      p = strchr (p, '\n');
    }
  return 0;
}

static gboolean
write_bibtex (const HkWriting *writing, GString *out, GError **error)
{
  return hk_bibtex_write (writing, HK_BIBTEX_CLASSIC, out);
}

static gboolean
write_biblatex (const HkWriting *writing, GString *out, GError **error)
{
  return hk_bibtex_write (writing, HK_BIBTEX_LATEX, out);
}

const HkFormat hk_format_bibtex = {
  .id = "bibtex",
  .name = N_ ("BibTeX"),
  .mime_types = HK_STRINGS ("text/x-bibtex", "application/x-bibtex"),
  .suffixes = HK_STRINGS ("bib", "bibtex"),
  .holds = HOLDS,
  .second_language = "title_fa, abstract_fa, keywords_fa, authorfa",
  .probe = probe,
  .read = hk_bibtex_read,
  .write = write_bibtex,
};

const HkFormat hk_format_biblatex = {
  .id = "biblatex",
  .name = N_ ("BibLaTeX"),
  .mime_types = HK_STRINGS ("text/x-bibtex"),
  .suffixes = HK_STRINGS ("bib"),
  .holds = HOLDS,
  .second_language = "title_fa, abstract_fa, keywords_fa, authorfa",
  .write = write_biblatex,
};
