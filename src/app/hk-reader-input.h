/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys and the pointer of a paragraph that is read. */
#pragma once

#include "hk-reader-paragraph.h"

G_BEGIN_DECLS

void hk_reader_input_add (HkReaderParagraph *paragraph);

G_END_DECLS
