/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-persian.h"

static void
swap (CslOut *a, CslOut *b)
{
  CslOut before = *a;

  a->text = b->text;
  a->n_bytes = b->n_bytes;
  a->first = b->first;
  a->last = b->last;
  a->role = b->role;
  b->text = before.text;
  b->n_bytes = before.n_bytes;
  b->first = before.first;
  b->last = before.last;
  b->role = before.role;
}

static gboolean
is_blank (const CslOut *leaf)
{
  for (guint32 i = 0; i < leaf->n_bytes; i++)
    if (leaf->text[i] != ' ')
      return FALSE;
  return TRUE;
}

/* *number is that of an edition whose term may follow. */
static void
order (CslOut *out, CslOut **number)
{
  if (out->role == CSL_ROLE_EDITION_NUMBER)
    {
      *number = out;
      return;
    }
  if (out->role == CSL_ROLE_EDITION_TERM)
    {
      if (*number != NULL)
        swap (*number, out);
      *number = NULL;
      return;
    }
  if (out->text != NULL && !is_blank (out))
    *number = NULL;
  for (CslOut *child = out->first; child != NULL; child = child->next)
    order (child, number);
}

/**
 * csl_persian_order_edition:
 * @root: a finished tree, which is changed
 *
 * Persian says «ویرایش ۲» where a style gives the number first. The two change places; what the style
 * has before, between and after them stays.
 */
void
csl_persian_order_edition (CslOut *root)
{
  CslOut *number = NULL;

  order (root, &number);
}
