/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file may ask of the program, in one place. Beyond these a file is refused, or read in part
 * with a notice. */
#pragma once

/* Bytes of a file. Whole journals' exports are under 20 MB; the largest JATS article seen is 4 MB. */
#define HK_LIMIT_FILE_BYTES (64 * 1024 * 1024)

/* Levels of XML elements: libxml2's own limit without XML_PARSE_HUGE. Articles need about 25. */
#define HK_LIMIT_XML_DEPTH 256

/* Attributes of one element: libxml2 compares each with all before it. JATS has elements with a dozen. */
#define HK_LIMIT_XML_ATTRIBUTES 1000

/* Errors of an XML file until it is read no further: libxml2 copies what it has of a comment for each. */
#define HK_LIMIT_XML_ERRORS 1000
#define HK_LIMIT_XML_COMMENT_ERRORS 50

/* Translations of one article. */
#define HK_LIMIT_LANGUAGES 64

/* Levels of JSON brackets: json-glib recurses, and crashes at 100,000. CSL-JSON needs 6. */
#define HK_LIMIT_JSON_DEPTH 64

/* References of one file: a large bibliography has 3,000, a library's export ten times that. */
#define HK_LIMIT_REFERENCES 20000

/* Works of a file of records: such files are databases, and are measured with 100,000. */
#define HK_LIMIT_RECORDS 200000

/* Bytes of one printed reference: the longest seen in print are 3 kB, with a list of 300 authors 20 kB. */
#define HK_LIMIT_REFERENCE_BYTES (64 * 1024)

/* Bytes of one field that is not a reference, such as an abstract's paragraph. */
#define HK_LIMIT_FIELD_BYTES (1024 * 1024)

/* Authors, affiliations, keywords, or paragraphs of an abstract. Large collaborations have 5,000. */
#define HK_LIMIT_PARTS 10000

/* Bytes of text taken out of one file, in times its size, with a floor: a field may be read twice
 * (as a whole and in parts), but nothing may grow without bound. */
#define HK_LIMIT_TEXT_FACTOR 8
#define HK_LIMIT_TEXT_FLOOR (4 * 1024 * 1024)

/* Bytes that recognising a format looks at. */
#define HK_LIMIT_PROBE_BYTES (64 * 1024)

/* Milliseconds that a helper program (pdftotext) may take, bytes that it may write, and its memory. */
#define HK_LIMIT_HELPER_MS 20000
#define HK_LIMIT_HELPER_BYTES (16 * 1024 * 1024)
#define HK_LIMIT_HELPER_MEMORY (1024 * 1024 * 1024)
