/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of the citation engine, for programs that use it as a library (pkg-config csl-1, namespaces Hk
 * and Csl for other languages).
 *
 * A work as CSL-JSON, set as an entry of a bibliography:
 *
 * |[<!-- language="C" -->
 * static const char json[] = "{ \"type\": \"book\", \"title\": \"Kelidar\","
 *                            " \"author\": [ { \"family\": \"Dowlatabadi\", \"given\": \"Mahmoud\" } ],"
 *                            " \"issued\": { \"date-parts\": [[ 1984 ]] } }";
 * g_autoptr (GError) error = NULL;
 * g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);
 * g_autoptr (CslCiter) citer = csl_citer_new ("apa", "en-US", &error);
 * HkWork *work = citer == NULL ? NULL : hk_work_from_json_text (json, strlen (json), &error);
 * g_autofree char *entry = NULL;
 *
 * if (work == NULL)
 *   g_error ("%s", error->message);
 * g_ptr_array_add (works, work);
 * entry = hk_citer_cite (HK_CITER (citer), works, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_HTML, &error);
 * // Dowlatabadi, M. (1984). <i>Kelidar</i>.
 * ]|
 *
 * A document whose citations depend on each other (ibid, numbers, letters after years) is set with
 * #CslProcessor; #CslIndex lists the styles of the machine. */
#pragma once

#include "csl-citer.h"
#include "csl-index.h"
#include "csl-options.h"
#include "csl-processor.h"
#include "csl-store.h"
#include "csl-style.h"
#include "hk-work-json.h"
