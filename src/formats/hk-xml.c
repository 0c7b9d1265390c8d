/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "hk-decode.h"
#include "hk-format-error.h"
#include "hk-limits.h"
#include "hk-xml-entities.h"

/* What our handlers note while libxml2 parses. */
typedef struct
{
  startElementNsSAX2Func start_element;
  endElementNsSAX2Func end_element;
  guint depth;
  gboolean too_deep;
  gboolean declares_entity;
  guint deep_line;
  char *message; /* the first error, in libxml2's words */
  int code;      /* of that error */
  guint line;
  guint n_errors;
  guint n_comment_errors;
} State;

#if LIBXML_VERSION >= 21200
#define HK_XML_ERROR_CONST const
#else
#define HK_XML_ERROR_CONST
#endif

static void
start_element (void *data,
               const xmlChar *name,
               const xmlChar *prefix,
               const xmlChar *uri,
               int n_namespaces,
               const xmlChar **namespaces,
               int n_attributes,
               int n_defaulted,
               const xmlChar **attributes)
{
  xmlParserCtxt *context = data;
  State *state = context->_private;

  if (++state->depth > HK_LIMIT_XML_DEPTH)
    {
      state->too_deep = TRUE;
      state->deep_line = (guint) MAX (xmlSAX2GetLineNumber (context), 0);
      xmlStopParser (context);
      return;
    }
  state->start_element (data, name, prefix, uri, n_namespaces, namespaces, n_attributes,
                        n_defaulted, attributes);
}

static void
end_element (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  State *state = ((xmlParserCtxt *) data)->_private;

  state->depth--;
  state->end_element (data, name, prefix, uri);
}

static void
entity_declaration (void *data,
                    const xmlChar *name,
                    int type,
                    const xmlChar *public_id,
                    const xmlChar *system_id,
                    xmlChar *content)
{
  xmlParserCtxt *context = data;
  State *state = context->_private;

  state->declares_entity = TRUE;
  state->deep_line = (guint) MAX (xmlSAX2GetLineNumber (context), 0);
  xmlStopParser (context);
}

/* Nothing outside the file is ever opened, whatever its DOCTYPE asks for. */
static xmlParserInputPtr
no_entity (void *data, const xmlChar *public_id, const xmlChar *system_id)
{
  return NULL;
}

static void
note_error (void *data, HK_XML_ERROR_CONST xmlError *problem)
{
  xmlParserCtxt *context = data;
  State *state = context->_private;

  if (problem->level < XML_ERR_ERROR || problem->domain == XML_FROM_NAMESPACE)
    return;
  state->n_errors++;
  state->n_comment_errors += problem->code == XML_ERR_HYPHEN_IN_COMMENT;
  if (state->n_errors > HK_LIMIT_XML_ERRORS
      || state->n_comment_errors > HK_LIMIT_XML_COMMENT_ERRORS)
    xmlStopParser (context);
  if (state->message != NULL)
    return;
  state->message = g_strchomp (g_strdup (problem->message == NULL ? "" : problem->message));
  state->code = problem->code;
  state->line = (guint) MAX (problem->line, 0);
}

/* The encoding that an XML declaration names, or NULL. */
static char *
find_declared (const char *bytes, gsize n_bytes)
{
  g_autofree char *head = g_strndup (bytes, MIN (n_bytes, 256));
  const char *end = strstr (head, "?>");
  const char *name = strstr (head, "encoding");
  gsize n;

  if (!g_str_has_prefix (head, "<?xml") || end == NULL || name == NULL || name > end)
    return NULL;
  name += strlen ("encoding");
  name += strspn (name, " \t\r\n=\"'");
  n = strspn (name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
  return n == 0 ? NULL : g_strndup (name, n);
}

/* libxml2 lets bytes pass that are not of the encoding when it recovers, so it is only given UTF-8 that
 * is valid. Returns NULL when the bytes are that already. */
static char *
dup_decoded (HkReading *reading, const char *bytes, gsize n_bytes, gsize *n_decoded)
{
  g_autofree char *declared = NULL;
  guint n_bad = 0;
  char *decoded;

  if (g_utf8_validate_len (bytes, n_bytes, NULL)
      && (n_bytes < 3 || memcmp (bytes, "\xEF\xBB\xBF", 3) != 0))
    return NULL;
  declared = find_declared (bytes, n_bytes);
  if (declared != NULL && g_ascii_strncasecmp (declared, "utf", 3) == 0)
    g_clear_pointer (&declared, g_free);
  decoded = hk_decode (bytes, n_bytes, declared, n_decoded, &n_bad);
  if (n_bad > 0)
    hk_reading_add_notice (reading, HK_NOTICE_BAD_ENCODING, NULL, n_bad, 0);
  return decoded;
}

/* What libxml2's commonest errors mean, in the person's language. */
static const char *
describe_error (int code)
{
  switch (code)
    {
    case XML_ERR_OK:
    case XML_ERR_DOCUMENT_EMPTY:
    case XML_ERR_DOCUMENT_START:
      return _ ("there is no element");
    case XML_ERR_TAG_NAME_MISMATCH:
    case XML_ERR_TAG_NOT_FINISHED:
    case XML_ERR_GT_REQUIRED:
    case XML_ERR_LTSLASH_REQUIRED:
      return _ ("an element is not closed");
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
    case XML_ERR_ATTRIBUTE_REDEFINED:
    case XML_ERR_LT_IN_ATTRIBUTE:
      return _ ("an attribute is not well-formed");
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_CHARREF:
      return _ ("there is a character that XML does not allow");
    case XML_ERR_DOCUMENT_END:
      return _ ("there is something after the end");
    default:
      return _ ("it is not well-formed XML");
    }
}

static gboolean
check_width (const char *text, gsize n_bytes, GError **error)
{
  guint line = hk_xml_find_wide_element (text, n_bytes, HK_LIMIT_XML_ATTRIBUTES);
  g_autofree char *what = NULL;

  if (line == 0)
    return TRUE;
  what = g_strdup_printf (_ ("an element has more than %d attributes"), HK_LIMIT_XML_ATTRIBUTES);
  hk_format_set_error_at (error, HK_FORMAT_ERROR_LIMIT, line, 0, what);
  return FALSE;
}

static gboolean
check_state (const State *state, xmlDoc *document, GError **error)
{
  if (state->declares_entity)
    hk_format_set_error_at (error, HK_FORMAT_ERROR_ENTITY, state->deep_line, 0,
                            _ ("the file declares XML entities of its own, which is not allowed"));
  else if (state->too_deep)
    {
      g_autofree char *what
          = g_strdup_printf (_ ("elements are nested deeper than %d levels"), HK_LIMIT_XML_DEPTH);

      hk_format_set_error_at (error, HK_FORMAT_ERROR_TOO_DEEP, state->deep_line, 0, what);
    }
  else if (document == NULL || xmlDocGetRootElement (document) == NULL)
    hk_format_set_syntax_error (error, state->line, 0, describe_error (state->code));
  else
    return TRUE;
  return FALSE;
}

/**
 * hk_xml_parse:
 * @reading: a reading
 * @error: return location
 *
 * Parses the bytes as XML without loading or expanding anything: a file that declares entities is
 * refused, as is one nested deeper than %HK_LIMIT_XML_DEPTH. A file that is not well-formed is read as
 * far as it goes, with a notice.
 *
 * Returns: (transfer full): a document with a root element, to be freed with xmlFreeDoc()
 */
xmlDoc *
hk_xml_parse (HkReading *reading, GError **error)
{
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (hk_reading_get_bytes (reading), &n_bytes);
  g_autofree char *decoded = NULL;
  g_autoptr (xmlDoc) document = NULL;
  GString *resolved;
  xmlParserCtxt *context;
  State state = { 0 };
  guint n_unknown = 0;
  gboolean good;

  decoded = dup_decoded (reading, bytes, n_bytes, &n_bytes);
  if (decoded != NULL)
    bytes = decoded;
  if (!check_width (bytes, n_bytes, error))
    return NULL;
  resolved = hk_xml_resolve_entities (bytes, n_bytes, &n_unknown);
  context = xmlNewParserCtxt ();
  state.start_element = context->sax->startElementNs;
  state.end_element = context->sax->endElementNs;
  context->_private = &state;
  context->sax->startElementNs = start_element;
  context->sax->endElementNs = end_element;
  context->sax->entityDecl = entity_declaration;
  context->sax->resolveEntity = no_entity;
  context->sax->serror = note_error;
  document = xmlCtxtReadMemory (context, resolved == NULL ? bytes : resolved->str,
                                (int) (resolved == NULL ? n_bytes : resolved->len), NULL, "UTF-8",
                                XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_COMPACT
                                    | XML_PARSE_IGNORE_ENC | XML_PARSE_NOERROR | XML_PARSE_NOWARNING
                                    | XML_PARSE_BIG_LINES);
  xmlFreeParserCtxt (context);
  if (resolved != NULL)
    g_string_free (resolved, TRUE);
  good = check_state (&state, document, error);
  if (good && state.message != NULL)
    hk_reading_add_notice (reading, HK_NOTICE_RECOVERED, state.message, 0, state.line);
  if (good && n_unknown > 0)
    hk_reading_add_notice (reading, HK_NOTICE_UNKNOWN_ENTITY, NULL, n_unknown, 0);
  g_free (state.message);
  return good ? g_steal_pointer (&document) : NULL;
}

/* What <meta charset=…> or its older form names, in the beginning of a page. */
static char *
find_charset (HkReading *reading)
{
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (hk_reading_get_bytes (reading), &n_bytes);
  g_autofree char *head = g_ascii_strdown (bytes, (gssize) MIN (n_bytes, 4096));
  const char *name = strstr (head, "charset=");
  gsize n;

  if (name == NULL)
    return NULL;
  name += strlen ("charset=");
  name += strspn (name, "\"' ");
  n = strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-_");
  return n == 0 ? NULL : g_strndup (name, n);
}

/**
 * hk_xml_parse_html:
 * @reading: a reading
 * @error: return location
 *
 * Parses the bytes as HTML. The encoding is UTF-8 when the bytes are that, else what the page declares,
 * else what they look like.
 *
 * Returns: (transfer full): a document with a root element, to be freed with xmlFreeDoc()
 */
xmlDoc *
hk_xml_parse_html (HkReading *reading, GError **error)
{
  g_autofree char *charset = find_charset (reading);
  g_autoptr (xmlDoc) document = NULL;
  gsize text_bytes;
  const char *text;

  hk_reading_declare_encoding (reading, charset);
  text = hk_reading_get_text (reading, &text_bytes, error);
  if (text == NULL || !check_width (text, text_bytes, error))
    return NULL;
  document = htmlReadMemory (text, (int) text_bytes, NULL, "UTF-8",
                             HTML_PARSE_NONET | HTML_PARSE_RECOVER | HTML_PARSE_NOERROR
                                 | HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT);
  if (document != NULL && xmlDocGetRootElement (document) != NULL)
    return g_steal_pointer (&document);
  hk_format_set_syntax_error (error, 0, 0, _ ("there is no element"));
  return NULL;
}
