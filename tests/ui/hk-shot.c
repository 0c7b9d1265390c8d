/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hk-shot OUT.png [OPTION…] [FILE]: a picture of the real window, on a desktop of its own. */
#include "config.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <cairo-xlib.h>
#include <gio/gio.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "hk-session.h"

/* The window is done when nothing was drawn for so many milliseconds. */
#define QUIET 700
#define TIMEOUT 60000

/* Pixels around the window. */
#define MARGIN 40

static struct
{
  char *language;
  char *theme;
  char *size;
  double text_scale;
  char **settings;
  char **keys;
  gboolean start;
  char **rest;
} options = { .text_scale = 1 };

static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

/* The topmost window that is large enough to be one. */
static Window
find_window (Display *display, Window parent, XRectangle *place)
{
  Window root, above, *children = NULL, found = None;
  unsigned int n = 0;

  if (!XQueryTree (display, parent, &root, &above, &children, &n))
    return None;
  for (unsigned int i = n; i > 0 && found == None; i--)
    {
      XWindowAttributes attributes;

      if (!XGetWindowAttributes (display, children[i - 1], &attributes)
          || attributes.map_state != IsViewable || attributes.width < 200
          || attributes.height < 150)
        continue;
      found = children[i - 1];
      *place = (XRectangle){ attributes.x, attributes.y, attributes.width, attributes.height };
    }
  if (children != NULL)
    XFree (children);
  return found;
}

/* Of one colour, as a window is that is mapped and not drawn yet. */
static gboolean
is_blank (Display *display, const XRectangle *place)
{
  XImage *image = XGetImage (display, DefaultRootWindow (display), place->x,
                             place->y + place->height / 2, place->width, 1, AllPlanes, ZPixmap);
  gboolean blank = image != NULL;

  for (int x = 1; blank && x < image->width; x++)
    blank = XGetPixel (image, x, 0) == XGetPixel (image, 0, 0);
  if (image != NULL)
    XDestroyImage (image);
  return blank;
}

/* Waits until a window is there and nothing more is drawn. */
static Window
wait_for_window (Display *display, int damage_event, XRectangle *place)
{
  gint64 end = g_get_monotonic_time () + TIMEOUT * G_GINT64_CONSTANT (1000),
         last = g_get_monotonic_time ();
  Window window = None;

  while (g_get_monotonic_time () < end)
    {
      struct pollfd fd = { ConnectionNumber (display), POLLIN, 0 };

      if (!XPending (display))
        poll (&fd, 1, 50);
      while (XPending (display))
        {
          XEvent event;

          XNextEvent (display, &event);
          if (event.type == damage_event + XDamageNotify)
            last = g_get_monotonic_time ();
        }
      window = find_window (display, DefaultRootWindow (display), place);
      if (window != None && g_get_monotonic_time () - last > QUIET * 1000
          && !is_blank (display, place))
        return window;
    }
  return None;
}

static gboolean
save (Display *display, const XRectangle *place, int width, int height, const char *name)
{
  int screen = DefaultScreen (display);
  cairo_surface_t *root
      = cairo_xlib_surface_create (display, DefaultRootWindow (display),
                                   DefaultVisual (display, screen), width, height);
  cairo_surface_t *part
      = cairo_surface_create_for_rectangle (root, place->x, place->y, place->width, place->height);
  cairo_surface_t *image
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, place->width, place->height);
  cairo_t *cr = cairo_create (image);
  cairo_status_t status;

  cairo_set_source_surface (cr, part, 0, 0);
  cairo_paint (cr);
  status = cairo_surface_write_to_png (image, name);
  cairo_destroy (cr);
  cairo_surface_destroy (image);
  cairo_surface_destroy (part);
  cairo_surface_destroy (root);
  if (status != CAIRO_STATUS_SUCCESS)
    g_printerr ("hk-shot: %s: %s\n", name, cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS;
}

/* Keys pressed together, such as "Control_L f". */
static void
press (Display *display, const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, " ", -1);
  guint n = g_strv_length (names);

  for (guint i = 0; i < 2 * n; i++)
    {
      const char *name = names[i < n ? i : 2 * n - 1 - i];

      XTestFakeKeyEvent (display, XKeysymToKeycode (display, XStringToKeysym (name)), i < n,
                         CurrentTime);
    }
  XSync (display, False);
}

static gboolean
take (const char *name, int width, int height, GPid pid)
{
  Display *display = XOpenDisplay (NULL);
  int damage_event, damage_error;
  XRectangle place = { 0 };
  gboolean done;

  if (display == NULL || !XDamageQueryExtension (display, &damage_event, &damage_error))
    {
      g_printerr ("hk-shot: no display, or one without the damage extension\n");
      return FALSE;
    }
  XSetErrorHandler (ignore_error);
  XDamageCreate (display, DefaultRootWindow (display), XDamageReportRawRectangles);
  done = wait_for_window (display, damage_event, &place) != None;
  for (gsize i = 0; done && options.keys != NULL && options.keys[i] != NULL; i++)
    {
      XRectangle ignored;

      press (display, options.keys[i]);
      wait_for_window (display, damage_event, &ignored);
    }
  if (!done)
    g_printerr ("hk-shot: no window came\n");
  else
    done = save (display, &place, width, height, name);
  XCloseDisplay (display);
  return done;
}

static const GOptionEntry entries[] = {
  { "language", 0, 0, G_OPTION_ARG_STRING, &options.language, "Language of the interface: en or fa",
    "TAG" },
  { "theme", 0, 0, G_OPTION_ARG_STRING, &options.theme, "follow, light, sepia or dark", "THEME" },
  { "size", 0, 0, G_OPTION_ARG_STRING, &options.size, "Size of the window, such as 1280x800",
    "SIZE" },
  { "text-scale", 0, 0, G_OPTION_ARG_DOUBLE, &options.text_scale,
    "Factor of the desktop's text size", "FACTOR" },
  { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.settings,
    "Another setting, such as mode='aligned'", "KEY=VALUE" },
  { "press", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.keys, "Keys pressed before, as X names them",
    "KEYS" },
  { "start", 0, 0, G_OPTION_ARG_NONE, &options.start, "The start page and no article", NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.rest, NULL, "OUT.png [FILE]" },
  { NULL },
};

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HkSession) session = NULL;
  g_autoptr (GString) settings = g_string_new (NULL);
  g_autofree char *program = hk_session_get_program ();
  g_autofree char *file = NULL, *out = NULL;
  int width = 1280, height = 820;
  GPid pid;
  gboolean done;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("hk-shot: %s\n", error->message);
      return 2;
    }
  if (options.rest == NULL
      || (options.size != NULL && sscanf (options.size, "%dx%d", &width, &height) != 2))
    {
      g_printerr (
          "usage: hk-shot OUT.png [--language=TAG] [--theme=THEME] [--size=WxH] [--text-scale=N] [FILE]\n");
      return 2;
    }
  out = g_canonicalize_filename (options.rest[0], NULL);
  file = g_canonicalize_filename (options.rest[1] != NULL ? options.rest[1]
                                                          : HK_SOURCE_ROOT
                                      "/data/articles/regionalism-central-asia.txt",
                                  NULL);
  g_string_append_printf (settings, "language='%s'\ntheme='%s'\nwindow-size=(%d, %d)\n",
                          options.language == NULL ? "en" : options.language,
                          options.theme == NULL ? "light" : options.theme, width, height);
  for (gsize i = 0; options.settings != NULL && options.settings[i] != NULL; i++)
    g_string_append_printf (settings, "%s\n", options.settings[i]);
  session = hk_session_start (&(HkSessionOptions){ width + 2 * MARGIN, height + 2 * MARGIN,
                                                   options.text_scale, settings->str },
                              &error);
  if (session == NULL
      || !hk_session_spawn (session,
                            (const char *const[]){ program, options.start ? NULL : file, NULL }, -1,
                            &pid, &error))
    {
      g_printerr ("hk-shot: %s\n", error->message);
      return 1;
    }
  done = take (out, width + 2 * MARGIN, height + 2 * MARGIN, pid);
  kill (pid, SIGTERM);
  hk_session_wait (pid, 3000);
  return done ? 0 : 1;
}
