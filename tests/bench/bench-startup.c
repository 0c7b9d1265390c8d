/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From exec to the first frame with text on it, the memory then, and what it does when idle: the
 * program with the bundled article, against a bare libadwaita window, in turns. */
#include "config.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <gio/gio.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "hk-session.h"

#define RUNS 10
#define TIMEOUT 30000 /* ms */
#define IDLE 10       /* s */

/* Text is on the screen when the window holds more colours than its header bar does. */
#define TEXT_COLOURS 24

typedef struct
{
  double frame;    /* ms from exec */
  double resident; /* MB */
  double cpu;      /* ms up to the first frame */
} Sample;

static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

static Window
find_window (Display *display)
{
  Window root, parent, *children = NULL, found = None;
  unsigned int n = 0;

  if (!XQueryTree (display, DefaultRootWindow (display), &root, &parent, &children, &n))
    return None;
  for (unsigned int i = n; i > 0 && found == None; i--)
    {
      XWindowAttributes a;

      if (XGetWindowAttributes (display, children[i - 1], &a) && a.map_state == IsViewable
          && a.width >= 400 && a.height >= 300)
        found = children[i - 1];
    }
  if (children != NULL)
    XFree (children);
  return found;
}

static gboolean
has_text (Display *display, Window window)
{
  XWindowAttributes a;
  XImage *image;
  unsigned long seen[TEXT_COLOURS];
  int n = 0;

  if (!XGetWindowAttributes (display, window, &a))
    return FALSE;
  image = XGetImage (display, window, 0, 0, (unsigned int) a.width, (unsigned int) a.height,
                     AllPlanes, ZPixmap);
  if (image == NULL)
    return FALSE;
  /* Below the header bar. */
  for (int y = 60; y < a.height && n < TEXT_COLOURS; y += 2)
    for (int x = 0; x < a.width && n < TEXT_COLOURS; x++)
      {
        unsigned long pixel = XGetPixel (image, x, y);
        int i;

        for (i = 0; i < n && seen[i] != pixel; i++)
          ;
        if (i == n)
          seen[n++] = pixel;
      }
  XDestroyImage (image);
  return n >= TEXT_COLOURS;
}

static double
read_field (GPid pid, const char *file, const char *field)
{
  g_autofree char *name = g_strdup_printf ("/proc/%d/%s", pid, file);
  g_autofree char *text = NULL;
  const char *at;

  if (!g_file_get_contents (name, &text, NULL, NULL) || (at = strstr (text, field)) == NULL)
    return 0;
  return g_ascii_strtod (at + strlen (field), NULL);
}

/* User and system time of all its threads, ms: finer than what /proc tells. */
static double
read_cpu (GPid pid)
{
  struct timespec time = { 0 };
  clockid_t clock;

  if (clock_getcpuclockid (pid, &clock) == 0)
    clock_gettime (clock, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

/* Times that any of its threads woke up. */
static double
read_wakeups (GPid pid)
{
  g_autofree char *folder = g_strdup_printf ("/proc/%d/task", pid);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  double n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_strdup_printf ("task/%s/status", name);

      n += read_field (pid, file, "\nvoluntary_ctxt_switches:");
    }
  return n;
}

static gboolean
run (HkSession *session,
     Display *display,
     int damage_event,
     const char *const *argv,
     Sample *sample,
     GPid *pid)
{
  gint64 start = g_get_monotonic_time ();

  if (!hk_session_spawn (session, argv, -1, pid, NULL))
    return FALSE;
  while (g_get_monotonic_time () - start < TIMEOUT * 1000)
    {
      struct pollfd fd = { ConnectionNumber (display), POLLIN, 0 };
      gboolean damaged = FALSE;
      gint64 now;
      Window window;

      if (!XPending (display))
        poll (&fd, 1, 20);
      now = g_get_monotonic_time ();
      while (XPending (display))
        {
          XEvent event;

          XNextEvent (display, &event);
          damaged |= event.type == damage_event + XDamageNotify;
        }
      if (!damaged || (window = find_window (display)) == None || !has_text (display, window))
        continue;
      sample->frame = (now - start) / 1000.0;
      sample->cpu = read_cpu (*pid);
      sample->resident = read_field (*pid, "status", "VmRSS:") / 1024;
      return TRUE;
    }
  return FALSE;
}

static void
stop (GPid pid)
{
  kill (pid, SIGTERM);
  if (!hk_session_wait (pid, 5000))
    kill (pid, SIGKILL);
}

static int
compare (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
median (const Sample *samples, gsize offset)
{
  double values[RUNS];

  for (int i = 0; i < RUNS; i++)
    memcpy (&values[i], (const char *) &samples[i] + offset, sizeof (double));
  qsort (values, RUNS, sizeof (double), compare);
  return (values[(RUNS - 1) / 2] + values[RUNS / 2]) / 2;
}

static void
print (const char *name, const Sample *samples)
{
  printf ("%-22s first frame %6.1f ms   CPU %6.1f ms   resident %6.1f MB\n", name,
          median (samples, G_STRUCT_OFFSET (Sample, frame)),
          median (samples, G_STRUCT_OFFSET (Sample, cpu)),
          median (samples, G_STRUCT_OFFSET (Sample, resident)));
}

/* After the last work of the start has settled. */
static void
measure_idle (GPid pid)
{
  double cpu, wakeups;

  g_usleep (3 * G_USEC_PER_SEC);
  cpu = read_cpu (pid);
  wakeups = read_wakeups (pid);
  g_usleep (IDLE * G_USEC_PER_SEC);
  printf ("idle for %d s: CPU %.0f ms, %.0f wake-ups, resident %.1f MB\n", IDLE,
          read_cpu (pid) - cpu, read_wakeups (pid) - wakeups,
          read_field (pid, "status", "VmRSS:") / 1024);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkSession) session = NULL;
  g_autofree char *program = hk_session_get_program ();
  const char *bare[] = { HK_BUILD_ROOT "/tests/bench/bare-window", NULL };
  const char *ours[]
      = { program,
          argc > 1 ? argv[1] : HK_SOURCE_ROOT "/data/articles/regionalism-central-asia.txt", NULL };
  Sample bare_samples[RUNS], our_samples[RUNS], first;
  int damage_event, damage_error;
  Display *display;
  GPid pid;

  session = hk_session_start (&(HkSessionOptions){ 1400, 900, 1, "language='en'" }, &error);
  if (session == NULL)
    {
      printf ("skipped: %s\n", error->message);
      return 0;
    }
  display = XOpenDisplay (NULL);
  XSetErrorHandler (ignore_error);
  if (display == NULL || !XDamageQueryExtension (display, &damage_event, &damage_error))
    return 1;
  XDamageCreate (display, DefaultRootWindow (display), XDamageReportRawRectangles);
  /* The accessibility bus and the caches are there before any program of a real desktop starts. */
  for (int i = -1; i < RUNS; i++)
    {
      if (!run (session, display, damage_event, bare, i < 0 ? &first : &bare_samples[i], &pid))
        return 1;
      stop (pid);
      if (!run (session, display, damage_event, ours, i < 0 ? &first : &our_samples[i], &pid))
        return 1;
      if (i < RUNS - 1)
        stop (pid);
    }
  print ("bare libadwaita window", bare_samples);
  print ("hamkhan, the article", our_samples);
  printf ("ratio of first frames %.2f, of CPU %.2f, resident %+.1f MB\n",
          median (our_samples, G_STRUCT_OFFSET (Sample, frame))
              / median (bare_samples, G_STRUCT_OFFSET (Sample, frame)),
          median (our_samples, G_STRUCT_OFFSET (Sample, cpu))
              / median (bare_samples, G_STRUCT_OFFSET (Sample, cpu)),
          median (our_samples, G_STRUCT_OFFSET (Sample, resident))
              - median (bare_samples, G_STRUCT_OFFSET (Sample, resident)));
  measure_idle (pid);
  stop (pid);
  XCloseDisplay (display);
  return 0;
}
