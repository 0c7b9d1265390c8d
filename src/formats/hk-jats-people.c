/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-jats-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-front-fill.h"
#include "hk-jats-name.h"
#include "hk-jats-text.h"
#include "hk-limits.h"
#include "hk-script.h"

typedef struct
{
  HkReading *reading;
  HkArticle *article;
  const xmlNode *meta;  /* article-meta or front-stub */
  const xmlNode *root;  /* article or sub-article, in which ids are looked for */
  const char *language; /* of the text around */
  GHashTable *elements; /* id -> xmlNode of aff, aff-alternatives and corresp */
  GHashTable *indices;  /* "language id" -> index + 1 of an affiliation in its front */
  GPtrArray *languages; /* tags; the first is that of the text around */
} People;

static const char *
own_language (const xmlNode *node, const char *otherwise)
{
  const char *language = hk_jats_own_language (node);

  return language == NULL ? otherwise : language;
}

/* Where letters to an author go: corresp, or in some files a footnote of that type. */
static gboolean
is_correspondence (const xmlNode *node)
{
  return hk_xml_is (node, "corresp")
         || (hk_xml_is (node, "fn") && hk_xml_attribute_is (node, "fn-type", "corresp"));
}

static gboolean
is_part (const xmlNode *node)
{
  return hk_xml_is (node, "body") || hk_xml_is (node, "sub-article")
         || hk_xml_is (node, "response");
}

static void
collect_ids (People *self, const xmlNode *root)
{
  for (xmlNode *node = (xmlNode *) root; node != NULL;)
    {
      gboolean into = node == root || !is_part (node);

      if (hk_xml_is (node, "aff") || hk_xml_is (node, "aff-alternatives")
          || is_correspondence (node))
        {
          char *id = hk_xml_dup_attribute (node, "id");

          if (id == NULL)
            id = g_strdup_printf ("#%p", (void *) node);
          g_hash_table_replace (self->elements, id, node);
        }
      node = hk_xml_walk (node, root, into);
    }
}

/* The affiliation of an element in one language: that of aff-alternatives, or the one there is. */
static const xmlNode *
choose_affiliation (const xmlNode *node, const char *language)
{
  const xmlNode *first;

  if (!hk_xml_is (node, "aff-alternatives"))
    return node;
  first = hk_xml_child (node, "aff");
  for (const xmlNode *aff = first; aff != NULL; aff = hk_xml_next (aff, "aff"))
    if (g_strcmp0 (own_language (aff, NULL), language) == 0)
      return aff;
  return first;
}

/* The index of an affiliation in a front, where it is added the first time. */
static gboolean
find_affiliation (People *self, HkFront *front, const xmlNode *node, guint *index)
{
  const xmlNode *aff = choose_affiliation (node, hk_front_get_language (front));
  g_autofree char *key = g_strdup_printf ("%s %p", hk_front_get_language (front), (void *) aff);
  gpointer known = g_hash_table_lookup (self->indices, key);
  g_autofree char *text = NULL;

  if (known != NULL)
    {
      *index = GPOINTER_TO_UINT (known) - 1;
      return TRUE;
    }
  if (aff == NULL
      || !hk_reading_allow (self->reading, hk_front_get_affiliations (front)->len, HK_LIMIT_PARTS,
                            N_ ("affiliations")))
    return FALSE;
  text = hk_jats_dup_affiliation (self->reading, aff);
  if (*text == '\0')
    return FALSE;
  *index = hk_front_add_affiliation (front, text);
  g_hash_table_insert (self->indices, g_steal_pointer (&key), GUINT_TO_POINTER (*index + 1));
  return TRUE;
}

static char *
dup_email (People *self, const xmlNode *node)
{
  const xmlNode *email = hk_xml_descendant (node, "email");
  g_autofree char *text = hk_jats_dup_text (self->reading, email);

  return *text == '\0' ? NULL : g_steal_pointer (&text);
}

static char *
find_orcid (People *self, const xmlNode *contrib)
{
  static const char *const places[] = { "contrib-id", "uri", "ext-link" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    for (const xmlNode *node = hk_xml_child (contrib, places[i]); node != NULL;
         node = hk_xml_next (node, places[i]))
      {
        g_autofree char *text = hk_jats_dup_text (self->reading, node);
        g_autofree char *href = hk_xml_dup_attribute (node, "href");
        char *orcid = hk_front_fill_find_orcid (text);

        if (orcid == NULL)
          orcid = hk_front_fill_find_orcid (href);
        if (orcid != NULL)
          return orcid;
      }
  return NULL;
}

/* The author's affiliations: by rid (several ids in one), or inside the contributor itself. */
static void
add_affiliations (People *self, HkFront *front, HkAuthor *author, const xmlNode *contrib)
{
  guint index;

  for (const xmlNode *child = contrib->children; child != NULL; child = child->next)
    {
      g_autofree char *rid = NULL;
      g_auto (GStrv) ids = NULL;

      if ((hk_xml_is (child, "aff") || hk_xml_is (child, "aff-alternatives"))
          && find_affiliation (self, front, child, &index))
        hk_author_add_affiliation (author, index);
      if (!hk_xml_is (child, "xref"))
        continue;
      rid = hk_xml_dup_attribute (child, "rid");
      if (rid == NULL)
        continue;
      ids = g_strsplit (rid, " ", 64);
      for (char **id = ids; *id != NULL; id++)
        {
          const xmlNode *node = g_hash_table_lookup (self->elements, *id);

          if (node == NULL)
            continue;
          if (is_correspondence (node))
            {
              author->corresponding = TRUE;
              if (author->email == NULL)
                author->email = dup_email (self, node);
            }
          else if (find_affiliation (self, front, node, &index))
            hk_author_add_affiliation (author, index);
        }
    }
}

/* A name as a person reads it: given names first, but for names of East Asia. */
static char *
print_name (const HkName *name, gboolean eastern)
{
  if (name->literal != NULL)
    return g_strdup (name->literal);
  if (name->given == NULL)
    return g_strdup (name->family);
  if (eastern)
    return g_strdup_printf ("%s %s", name->family, name->given);
  return g_strdup_printf ("%s %s%s%s%s%s", name->given,
                          name->non_dropping_particle == NULL ? "" : name->non_dropping_particle,
                          name->non_dropping_particle == NULL ? "" : " ", name->family,
                          name->suffix == NULL ? "" : " ",
                          name->suffix == NULL ? "" : name->suffix);
}

static void
add_author (People *self, const xmlNode *contrib, const xmlNode *name_node, const char *language)
{
  HkFront *front = hk_article_ensure_front (self->article, language);
  g_autoptr (HkName) name = hk_jats_read_name (self->reading, name_node);
  gboolean eastern = hk_xml_attribute_is (name_node, "name-style", "eastern")
                     && (g_str_equal (language, "ja") || g_str_equal (language, "zh")
                         || g_str_equal (language, "ko"));
  g_autofree char *printed = NULL;
  HkAuthor *author;

  if (name == NULL
      || !hk_reading_allow (self->reading, hk_front_get_authors (front)->len, HK_LIMIT_PARTS,
                            N_ ("authors")))
    return;
  printed = print_name (name, eastern);
  name->static_ordering = eastern;
  author = hk_author_new (printed, language);
  author->name = g_steal_pointer (&name);
  author->corresponding = hk_xml_attribute_is (contrib, "corresp", "yes");
  author->email = dup_email (self, contrib);
  author->orcid = find_orcid (self, contrib);
  add_affiliations (self, front, author, contrib);
  hk_front_take_author (front, author);
}

static gboolean
is_person (const xmlNode *node)
{
  return hk_xml_is (node, "name") || hk_xml_is (node, "string-name") || hk_xml_is (node, "collab");
}

/* The name of a contributor in a language: the first alternative in that language, as a second one is for
 * an index, unless only a later one is in parts; else the first there is. */
static const xmlNode *
choose_name (People *self, const xmlNode *alternatives, const char *language)
{
  const xmlNode *first = NULL;
  const xmlNode *own = NULL;

  for (const xmlNode *node = alternatives->children; node != NULL; node = node->next)
    {
      if (!is_person (node))
        continue;
      if (first == NULL)
        first = node;
      if (g_strcmp0 (own_language (node, self->language), language) != 0)
        continue;
      if (hk_xml_child (node, "surname") != NULL)
        return node;
      if (own == NULL)
        own = node;
    }
  return own == NULL ? first : own;
}

/* All authors stand in each language in which one of them is named. */
static void
collect_languages (People *self)
{
  g_ptr_array_add (self->languages, (gpointer) self->language);
  for (const xmlNode *node = self->meta; node != NULL;
       node = hk_xml_walk (node, self->meta, !hk_xml_is (node, "abstract")))
    if ((is_person (node) || hk_xml_is (node, "aff"))
        && g_str_has_suffix ((const char *) node->parent->name, "-alternatives"))
      {
        const char *language = own_language (node, self->language);

        if (!g_ptr_array_find_with_equal_func (self->languages, language, g_str_equal, NULL)
            && self->languages->len < HK_LIMIT_LANGUAGES)
          g_ptr_array_add (self->languages, (gpointer) language);
      }
}

static gboolean
is_author (const xmlNode *contrib)
{
  g_autofree char *type = hk_xml_dup_attribute (contrib, "contrib-type");

  return type == NULL || g_ascii_strncasecmp (type, "author", 6) == 0
         || g_ascii_strcasecmp (type, "collab") == 0 || g_ascii_strcasecmp (type, "group") == 0;
}

/* Types of a publisher's own, such as "person", where there is no author by the standard's name. */
static gboolean
may_be_author (const xmlNode *contrib)
{
  static const char *const others[]
      = { "editor", "reviewer", "translator", "illustrator", "compiler" };
  g_autofree char *type = hk_xml_dup_attribute (contrib, "contrib-type");
  g_autofree char *lower = type == NULL ? NULL : g_ascii_strdown (type, -1);

  for (gsize i = 0; lower != NULL && i < G_N_ELEMENTS (others); i++)
    if (strstr (lower, others[i]) != NULL)
      return FALSE;
  return TRUE;
}

/* What of a contributor says the name; of one that has none, for whom the others speak. */
static const xmlNode *
find_name (const xmlNode *contrib)
{
  for (const xmlNode *node = contrib->children; node != NULL; node = node->next)
    if (hk_xml_is (node, "name-alternatives") || hk_xml_is (node, "collab-alternatives")
        || is_person (node) || hk_xml_is (node, "anonymous"))
      return node;
  return hk_xml_child (contrib, "on-behalf-of");
}

static void
add_contributor (People *self, const xmlNode *contrib)
{
  const xmlNode *name = find_name (contrib);

  for (guint i = 0; name != NULL && i < self->languages->len; i++)
    {
      const char *language = g_ptr_array_index (self->languages, i);
      gboolean alternatives = g_str_has_suffix ((const char *) name->name, "-alternatives");
      const xmlNode *one = alternatives ? choose_name (self, name, language) : name;

      if (one != NULL)
        add_author (self, contrib, one, language);
    }
}

/* Editors of the journal, reviewers, and the members of a group that is an author itself, are not authors. */
static gboolean
is_author_group (const xmlNode *group)
{
  g_autofree char *content = hk_xml_dup_attribute (group, "content-type");

  return content == NULL
         || (g_ascii_strncasecmp (content, "section", 7) != 0
             && g_ascii_strncasecmp (content, "collab-list", 11) != 0
             && g_ascii_strncasecmp (content, "editor", 6) != 0
             && g_ascii_strncasecmp (content, "reviewer", 8) != 0);
}

static gboolean
add_contributors (People *self, gboolean (*accept) (const xmlNode *contrib))
{
  gboolean any = FALSE;

  for (const xmlNode *group = hk_xml_child (self->meta, "contrib-group"); group != NULL;
       group = hk_xml_next (group, "contrib-group"))
    for (const xmlNode *contrib = hk_xml_child (group, "contrib"); contrib != NULL;
         contrib = hk_xml_next (contrib, "contrib"))
      {
        if (!is_author_group (group) || !accept (contrib))
          continue;
        add_contributor (self, contrib);
        any = TRUE;
      }
  return any;
}

static gboolean
is_affiliation (const xmlNode *node)
{
  return hk_xml_is (node, "aff-alternatives")
         || (hk_xml_is (node, "aff") && !hk_xml_is (node->parent, "aff-alternatives"));
}

/* Whether an affiliation stands among authors without an id that they could refer to. */
static gboolean
is_shared (const xmlNode *aff)
{
  g_autofree char *id = hk_xml_dup_attribute (aff, "id");
  const xmlNode *contrib = hk_xml_child (aff->parent, "contrib");

  return id == NULL && hk_xml_is (aff->parent, "contrib-group") && is_author_group (aff->parent)
         && contrib != NULL && is_author (contrib);
}

/* Gives an affiliation to each author who has none. */
static void
share_affiliation (GPtrArray *authors, guint index)
{
  for (guint i = 0; i < authors->len; i++)
    {
      HkAuthor *author = g_ptr_array_index (authors, i);

      if (author->affiliations == NULL || author->affiliations->len == 0)
        hk_author_add_affiliation (author, index);
    }
}

/* Affiliations that nobody refers to. One is that of all authors, or of those who have no other; and of an
 * article that does not name its authors they are all that is known. */
static void
add_loose_affiliations (People *self, const char *language)
{
  HkFront *front = hk_article_ensure_front (self->article, language);
  gboolean others = hk_front_get_affiliations (front)->len > 0;
  guint n = 0;
  guint last = 0;

  for (const xmlNode *node = self->meta; node != NULL;
       node = hk_xml_walk (node, self->meta,
                           !hk_xml_is (node, "contrib") && !hk_xml_is (node, "abstract")))
    if (is_affiliation (node) && (!others || is_shared (node))
        && g_strcmp0 (own_language (node, language), language) == 0
        && find_affiliation (self, front, node, &last))
      n++;
  if (n == 1)
    share_affiliation (hk_front_get_authors (front), last);
}

/**
 * hk_jats_read_people:
 * @reading: a reading
 * @article: the article, which gets the authors in the fronts of their languages
 * @meta: article-meta or front-stub
 * @root: the article or sub-article in which ids are looked for
 * @language: the language of the text around
 *
 * Reads the authors, with affiliations by id or beside the name, in each language of name-alternatives
 * and aff-alternatives. Editors and reviewers are no authors.
 */
void
hk_jats_read_people (HkReading *reading,
                     HkArticle *article,
                     const xmlNode *meta,
                     const xmlNode *root,
                     const char *language)
{
  g_autoptr (GHashTable) elements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) indices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) languages = g_ptr_array_new ();
  People self = { reading, article, meta, root, language, elements, indices, languages };

  /* A translation may refer to what stands once, in the article around it. */
  if (root->parent != NULL && root->parent->type == XML_ELEMENT_NODE)
    collect_ids (&self, root->parent);
  collect_ids (&self, root);
  collect_languages (&self);
  if (!add_contributors (&self, is_author))
    add_contributors (&self, may_be_author);
  for (guint i = 0; i < languages->len; i++)
    add_loose_affiliations (&self, g_ptr_array_index (languages, i));
}
