/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-front.h"

struct _HkFront
{
  GObject parent_instance;

  GRefString *language;
  HkText *title;
  HkText *subtitle;
  HkText *container_title;
  HkText *article_type;
  GPtrArray *authors;      /* HkAuthor */
  GPtrArray *affiliations; /* HkText */
  GPtrArray *abstract;     /* HkBlock */
  GPtrArray *keywords;     /* HkText */
  GPtrArray *subjects;     /* HkText */
  char *pairs;             /* or NULL */
};

G_DEFINE_FINAL_TYPE (HkFront, hk_front, G_TYPE_OBJECT)

/**
 * hk_author_new:
 * @printed: the name as printed, without marks of affiliation or correspondence
 * @language: (nullable): BCP 47 tag
 *
 * Returns: (transfer full): an author
 */
HkAuthor *
hk_author_new (const char *printed, const char *language)
{
  HkAuthor *author = g_new0 (HkAuthor, 1);

  author->text = hk_text_new (printed, language);
  return author;
}

/**
 * hk_author_free:
 * @author: (nullable) (transfer full): an author
 */
void
hk_author_free (HkAuthor *author)
{
  if (author == NULL)
    return;
  g_object_unref (author->text);
  hk_name_free (author->name);
  g_clear_pointer (&author->affiliations, g_array_unref);
  g_free (author->email);
  g_free (author->orcid);
  g_free (author);
}

/**
 * hk_author_add_affiliation:
 * @author: an author
 * @index: index into the front's affiliations
 */
void
hk_author_add_affiliation (HkAuthor *author, guint index)
{
  if (author->affiliations == NULL)
    author->affiliations = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (author->affiliations, index);
}

static void
free_block (gpointer data)
{
  HkBlock *block = data;

  g_object_unref (block->text);
  g_free (block);
}

static void
hk_front_dispose (GObject *object)
{
  HkFront *self = HK_FRONT (object);

  g_clear_object (&self->title);
  g_clear_object (&self->subtitle);
  g_clear_object (&self->container_title);
  g_clear_object (&self->article_type);
  g_clear_pointer (&self->authors, g_ptr_array_unref);
  g_clear_pointer (&self->affiliations, g_ptr_array_unref);
  g_clear_pointer (&self->abstract, g_ptr_array_unref);
  g_clear_pointer (&self->keywords, g_ptr_array_unref);
  g_clear_pointer (&self->subjects, g_ptr_array_unref);
  g_clear_pointer (&self->pairs, g_free);
  g_clear_pointer (&self->language, g_ref_string_release);
  G_OBJECT_CLASS (hk_front_parent_class)->dispose (object);
}

static void
hk_front_class_init (HkFrontClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hk_front_dispose;
}

static void
hk_front_init (HkFront *self)
{
  self->authors = g_ptr_array_new_with_free_func ((GDestroyNotify) hk_author_free);
  self->affiliations = g_ptr_array_new_with_free_func (g_object_unref);
  self->abstract = g_ptr_array_new_with_free_func (free_block);
  self->keywords = g_ptr_array_new_with_free_func (g_object_unref);
  self->subjects = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * hk_front_new:
 * @language: a BCP 47 tag
 *
 * Returns: (transfer full): an empty front
 */
HkFront *
hk_front_new (const char *language)
{
  HkFront *self = g_object_new (HK_TYPE_FRONT, NULL);

  self->language = g_ref_string_new_intern (language);
  return self;
}

/**
 * hk_front_get_language:
 * @self: a front
 *
 * Returns: (transfer none): its BCP 47 tag, interned
 */
const char *
hk_front_get_language (HkFront *self)
{
  return self->language;
}

static void
set_text (HkFront *self, HkText **field, const char *printed)
{
  g_clear_object (field);
  if (printed != NULL && *printed != '\0')
    *field = hk_text_new (printed, self->language);
}

/**
 * hk_front_get_title:
 * @self: a front
 *
 * Returns: (transfer none) (nullable): the title
 */
HkText *
hk_front_get_title (HkFront *self)
{
  return self->title;
}

/**
 * hk_front_set_title:
 * @self: a front
 * @printed: (nullable): the title as printed; %NULL or "" for none
 */
void
hk_front_set_title (HkFront *self, const char *printed)
{
  set_text (self, &self->title, printed);
}

/**
 * hk_front_get_subtitle:
 * @self: a front
 *
 * Returns: (transfer none) (nullable): the subtitle
 */
HkText *
hk_front_get_subtitle (HkFront *self)
{
  return self->subtitle;
}

/**
 * hk_front_set_subtitle:
 * @self: a front
 * @printed: (nullable): the subtitle as printed
 */
void
hk_front_set_subtitle (HkFront *self, const char *printed)
{
  set_text (self, &self->subtitle, printed);
}

/**
 * hk_front_get_container_title:
 * @self: a front
 *
 * Returns: (transfer none) (nullable): the journal's title in this language
 */
HkText *
hk_front_get_container_title (HkFront *self)
{
  return self->container_title;
}

/**
 * hk_front_set_container_title:
 * @self: a front
 * @printed: (nullable): the journal's title as printed
 */
void
hk_front_set_container_title (HkFront *self, const char *printed)
{
  set_text (self, &self->container_title, printed);
}

/**
 * hk_front_get_article_type:
 * @self: a front
 *
 * Returns: (transfer none) (nullable): what the journal calls this kind of article
 */
HkText *
hk_front_get_article_type (HkFront *self)
{
  return self->article_type;
}

/**
 * hk_front_set_article_type:
 * @self: a front
 * @printed: (nullable): what the journal calls this kind of article
 */
void
hk_front_set_article_type (HkFront *self, const char *printed)
{
  set_text (self, &self->article_type, printed);
}

/**
 * hk_front_get_authors:
 * @self: a front
 *
 * Returns: (transfer none) (element-type HkAuthor): the authors in order
 */
GPtrArray *
hk_front_get_authors (HkFront *self)
{
  return self->authors;
}

/**
 * hk_front_take_author:
 * @self: a front
 * @author: (transfer full): an author
 */
void
hk_front_take_author (HkFront *self, HkAuthor *author)
{
  g_ptr_array_add (self->authors, author);
}

/**
 * hk_front_get_affiliations:
 * @self: a front
 *
 * Returns: (transfer none) (element-type HkText): the affiliations
 */
GPtrArray *
hk_front_get_affiliations (HkFront *self)
{
  return self->affiliations;
}

/**
 * hk_front_add_affiliation:
 * @self: a front
 * @printed: an affiliation as printed
 *
 * Returns: its index
 */
guint
hk_front_add_affiliation (HkFront *self, const char *printed)
{
  g_ptr_array_add (self->affiliations, hk_text_new (printed, self->language));
  return self->affiliations->len - 1;
}

/**
 * hk_front_get_abstract:
 * @self: a front
 *
 * Returns: (transfer none) (element-type HkBlock): the paragraphs and headings of the abstract
 */
GPtrArray *
hk_front_get_abstract (HkFront *self)
{
  return self->abstract;
}

/**
 * hk_front_add_block:
 * @self: a front
 * @kind: paragraph or heading
 * @printed: its text as printed, without line breaks
 */
void
hk_front_add_block (HkFront *self, HkBlockKind kind, const char *printed)
{
  HkBlock *block = g_new (HkBlock, 1);

  block->kind = kind;
  block->text = hk_text_new (printed, self->language);
  g_ptr_array_add (self->abstract, block);
}

/**
 * hk_front_get_keywords:
 * @self: a front
 *
 * Returns: (transfer none) (element-type HkText): the keywords in order
 */
GPtrArray *
hk_front_get_keywords (HkFront *self)
{
  return self->keywords;
}

/**
 * hk_front_add_keyword:
 * @self: a front
 * @printed: a keyword as printed
 */
void
hk_front_add_keyword (HkFront *self, const char *printed)
{
  g_ptr_array_add (self->keywords, hk_text_new (printed, self->language));
}

/**
 * hk_front_get_subjects:
 * @self: a front
 *
 * Returns: (transfer none) (element-type HkText): the journal's subject classes
 */
GPtrArray *
hk_front_get_subjects (HkFront *self)
{
  return self->subjects;
}

/**
 * hk_front_add_subject:
 * @self: a front
 * @printed: a subject class as printed
 */
void
hk_front_add_subject (HkFront *self, const char *printed)
{
  g_ptr_array_add (self->subjects, hk_text_new (printed, self->language));
}

/**
 * hk_front_get_pairs:
 * @self: a front
 *
 * Returns: (transfer none) (nullable): which sentences of the article's own abstract its own answer, as a
 *   person has paired them; what is in it is the affair of who aligns texts
 */
const char *
hk_front_get_pairs (HkFront *self)
{
  return self->pairs;
}

/**
 * hk_front_set_pairs:
 * @self: a front
 * @pairs: (nullable): the pairs
 */
void
hk_front_set_pairs (HkFront *self, const char *pairs)
{
  char *copy = g_strdup (pairs);

  g_free (self->pairs);
  self->pairs = copy;
}

/**
 * hk_front_is_empty:
 * @self: a front
 *
 * Returns: whether it says nothing
 */
gboolean
hk_front_is_empty (HkFront *self)
{
  return self->title == NULL && self->subtitle == NULL && self->container_title == NULL
         && self->article_type == NULL && self->authors->len == 0 && self->affiliations->len == 0
         && self->abstract->len == 0 && self->keywords->len == 0 && self->subjects->len == 0;
}

/**
 * hk_front_foreach_text:
 * @self: a front
 * @func: (scope call): called with each #HkText
 * @data: passed to @func
 *
 * Visits every text in reading order, as a repairer or an index wants it.
 */
void
hk_front_foreach_text (HkFront *self, GFunc func, gpointer data)
{
  HkText *const heads[]
      = { self->article_type, self->container_title, self->title, self->subtitle };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (heads[i] != NULL)
      func (heads[i], data);
  for (guint i = 0; i < self->authors->len; i++)
    func (((HkAuthor *) g_ptr_array_index (self->authors, i))->text, data);
  g_ptr_array_foreach (self->affiliations, func, data);
  for (guint i = 0; i < self->abstract->len; i++)
    func (((HkBlock *) g_ptr_array_index (self->abstract, i))->text, data);
  g_ptr_array_foreach (self->keywords, func, data);
  g_ptr_array_foreach (self->subjects, func, data);
}
