/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that GTK prints into, which gets the languages of its text when it is whole. */
#pragma once

#include <gtk/gtk.h>

#include "hk-pdf-drawing.h"

G_BEGIN_DECLS

void hk_print_file_add_languages (GtkPrintOperation *operation, HkPdfDrawing *drawing);

G_END_DECLS
