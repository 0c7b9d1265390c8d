/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkRefModel: weights learned from printed references, mapped from a file, that label tokens. */
#pragma once

#include "hk-ref-label.h"

G_BEGIN_DECLS

/**
 * HkRefWeightsHeader:
 * @magic: "HKREFW2" and a NUL
 * @byte_order: 0x01020304 as the machine writes it
 * @n_labels: %HK_REF_N_LABELS
 * @hash_bits: %HK_REF_HASH_BITS
 * @n_features: %HK_REF_N_FEATURES
 * @n_row_bytes: bytes of all rows
 * @spare: 0
 * @first: scores of first labels
 * @next: scores of labels that follow each other
 *
 * What a weights file begins with. A bitmap of the hashes that have a row follows, 64 to a word; then the rows in
 * their order: three bytes that tell which labels have a weight, and a signed byte for each of these.
 */
typedef struct
{
  char magic[8];
  guint32 byte_order;
  guint32 n_labels;
  guint32 hash_bits;
  guint32 n_features;
  guint32 n_row_bytes;
  guint32 spare;
  gint16 first[HK_REF_ROW];
  gint16 next[HK_REF_ROW][HK_REF_ROW];
} HkRefWeightsHeader;

G_STATIC_ASSERT (sizeof (HkRefWeightsHeader) % 8 == 0);

#define HK_REF_WEIGHTS_MAGIC "HKREFW2"
#define HK_REF_WEIGHTS_BYTE_ORDER 0x01020304u

/* No label is forced upon a token. */
#define HK_REF_FREE 0xff

typedef struct _HkRefModel HkRefModel;

HkRefModel *hk_ref_model_new (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void hk_ref_model_free (HkRefModel *model);
void hk_ref_model_score (HkRefModel *model, const guint32 *hashes, gsize n);
void hk_ref_model_label (HkRefModel *model, const guint8 *forced, guint8 *labels);
void hk_ref_model_measure (const HkRefModel *model, const guint8 *labels, float *margins);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkRefModel, hk_ref_model_free)

G_END_DECLS
