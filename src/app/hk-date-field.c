/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-date-field.h"

#include <glib/gi18n-lib.h>

#include "hk-clipboard.h"
#include "hk-drop-down.h"
#include "hk-field-check.h"
#include "hk-format.h"
#include "hk-locale.h"

#define N_MONTHS 12
#define N_SEASONS 4

/* Year, month and day of one end of the date. */
typedef struct
{
  GtkWidget *box;
  GtkWidget *year;
  GtkWidget *month; /* 0 none, 1 to 12, then the seasons */
  GtkWidget *day;
} End;

struct _HkDateField
{
  HkField parent_instance;

  GtkWidget *calendar;
  End start;
  End end;
  GtkWidget *range;
  GtkWidget *circa;
  GtkWidget *words; /* for a date that is not in numbers; NULL for others */
  GtkWidget *other; /* the same year in the other calendar */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HkDateField, hk_date_field, HK_TYPE_FIELD)

static void
hk_date_field_class_init (HkDateFieldClass *klass)
{
}

static HkCalendar
get_calendar (HkDateField *self)
{
  return (HkCalendar) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->calendar));
}

static const char *
get_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static char *
read_end (HkDateField *self, const End *end, HkDatePart *part)
{
  return hk_field_check_date (get_calendar (self), get_text (end->year),
                              gtk_drop_down_get_selected (GTK_DROP_DOWN (end->month)),
                              get_text (end->day), part);
}

/* A bare Jalali year spans two Gregorian ones, and the other way round. */
static void
show_other_calendar (HkDateField *self, const HkDatePart *part)
{
  HkCalendar calendar = get_calendar (self);
  HkCalendar other = calendar == HK_CALENDAR_GREGORIAN ? HK_CALENDAR_JALALI : HK_CALENDAR_GREGORIAN;
  const char *language = hk_locale_get_language ();
  int year = part->year, month = part->month, day = part->day;
  g_autofree char *text = NULL, *label = NULL;

  if (year > 0 && month > 0 && day > 0
      && hk_calendar_convert (calendar, other, &year, &month, &day))
    text = hk_format_date (other, year, month, day, language);
  else if (year > 0)
    text = hk_format_year_in (calendar, part->year, other, language);
  gtk_widget_set_visible (self->other, text != NULL);
  if (text == NULL)
    return;
  label = g_strdup_printf (other == HK_CALENDAR_JALALI
                               /* TRANSLATORS: %s is a date or year */
                               ? _ ("In the Solar Hijri calendar: %s")
                               /* TRANSLATORS: %s is a date or year */
                               : _ ("In the Gregorian calendar: %s"),
                           text);
  gtk_label_set_label (GTK_LABEL (self->other), label);
}

static HkDate *
read_date (HkDateField *self, char **message)
{
  g_autoptr (HkDate) date = hk_date_new (0, 0, 0);
  g_autofree char *words
      = self->words == NULL ? NULL : g_strstrip (hk_content_strip_marks (get_text (self->words)));

  date->calendar = get_calendar (self);
  date->circa = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->circa));
  date->is_range = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->range));
  *message = read_end (self, &self->start, &date->start);
  if (*message == NULL && date->is_range)
    *message = read_end (self, &self->end, &date->end);
  if (*message != NULL)
    return NULL;
  if (words != NULL && *words != '\0')
    date->literal = g_steal_pointer (&words);
  return date->start.year == 0 && date->literal == NULL ? NULL : g_steal_pointer (&date);
}

static void
update (HkDateField *self)
{
  HkField *field = HK_FIELD (self);
  g_autofree char *message = NULL;
  HkDate *date;

  if (self->filling)
    return;
  gtk_widget_set_visible (self->end.box,
                          gtk_check_button_get_active (GTK_CHECK_BUTTON (self->range)));
  date = read_date (self, &message);
  hk_field_set_message (field, message, FALSE);
  show_other_calendar (self, date == NULL ? &(HkDatePart){ 0 } : &date->start);
  if (message != NULL)
    return;
  hk_work_take_date (hk_field_get_work (field), hk_field_get_variable (field), date);
  hk_field_edited (field, FALSE);
}

static void
fill_months (End *end, HkCalendar calendar)
{
  static const char *const seasons[N_SEASONS]
      = { NC_ ("season", "Spring"), NC_ ("season", "Summer"), NC_ ("season", "Autumn"),
          NC_ ("season", "Winter") };
  const char *months[1 + N_MONTHS + N_SEASONS + 1] = { C_ ("month", "No month") };
  g_autoptr (GtkStringList) list = NULL;

  for (int i = 1; i <= N_MONTHS; i++)
    months[i] = hk_format_month_name (calendar, i, hk_locale_get_language ());
  for (int i = 0; i < N_SEASONS; i++)
    months[1 + N_MONTHS + i] = g_dpgettext2 (NULL, "season", seasons[i]);
  list = gtk_string_list_new (months);
  gtk_drop_down_set_model (GTK_DROP_DOWN (end->month), G_LIST_MODEL (list));
}

static void
calendar_changed (GtkDropDown *drop_down, GParamSpec *pspec, HkDateField *self)
{
  End *ends[] = { &self->start, &self->end };

  if (self->filling)
    return;
  self->filling = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      guint month = gtk_drop_down_get_selected (GTK_DROP_DOWN (ends[i]->month));

      fill_months (ends[i], get_calendar (self));
      gtk_drop_down_set_selected (GTK_DROP_DOWN (ends[i]->month), month);
    }
  self->filling = FALSE;
  update (self);
}

static GtkWidget *
entry_new (HkDateField *self, const char *name, int width)
{
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *label = g_strdup_printf ("%s: %s", hk_field_get_name (HK_FIELD (self)), name);

  hk_field_name_entry (entry, label);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), name);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width);
  g_signal_connect_object (entry, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return entry;
}

static void
name_drop_down (HkDateField *self, GtkWidget *drop_down, const char *name)
{
  g_autofree char *label = g_strdup_printf ("%s: %s", hk_field_get_name (HK_FIELD (self)), name);

  hk_drop_down_set_name (GTK_DROP_DOWN (drop_down), label);
}

static void
make_end (HkDateField *self, End *end)
{
  end->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  end->year = entry_new (self, _ ("Year"), 6);
  end->day = entry_new (self, _ ("Day"), 4);
  end->month = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_hexpand (end->month, TRUE);
  name_drop_down (self, end->month, _ ("Month"));
  fill_months (end, get_calendar (self));
  g_signal_connect_object (end->month, "notify::selected", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (end->box), end->year);
  gtk_box_append (GTK_BOX (end->box), end->month);
  gtk_box_append (GTK_BOX (end->box), end->day);
}

static void
set_number (GtkWidget *entry, int number)
{
  g_autofree char *text = NULL;
  g_autofree char *plain = g_strdup_printf ("%d", number);

  text = hk_digits_convert (plain, -1, hk_digits_of_language (hk_locale_get_language ()));
  gtk_editable_set_text (GTK_EDITABLE (entry), number == 0 ? "" : text);
}

static void
fill_end (End *end, const HkDatePart *part)
{
  guint month = part->season > 0 ? N_MONTHS + part->season : part->month;

  set_number (end->year, part->year);
  set_number (end->day, part->day);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (end->month), month);
}

static GtkWidget *
check_new (HkDateField *self, const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  g_signal_connect_object (check, "toggled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return check;
}

static void
hk_date_field_init (HkDateField *self)
{
  self->filling = TRUE;
}

static GtkWidget *
calendar_new (HkDateField *self, HkCalendar calendar)
{
  const char *const names[] = { C_ ("calendar", "Gregorian"), C_ ("calendar", "Solar Hijri"),
                                C_ ("calendar", "Lunar Hijri"), NULL };
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (names);

  name_drop_down (self, drop_down, _ ("Calendar"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), calendar);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (calendar_changed), self, 0);
  return drop_down;
}

/* Without a date yet: the calendar in which works of this language are dated. */
static HkCalendar
likely_calendar (HkWork *work)
{
  const char *language = hk_work_get_string (work, HK_VAR_LANGUAGE);

  return language != NULL && g_str_has_prefix (language, "fa") ? HK_CALENDAR_JALALI
                                                               : HK_CALENDAR_GREGORIAN;
}

static void
append_widgets (HkDateField *self, GtkWidget *message)
{
  GtkWidget *checks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *widgets[]
      = { self->calendar, self->start.box, self->end.box, self->words, checks, self->other };

  gtk_box_append (GTK_BOX (checks), self->circa);
  gtk_box_append (GTK_BOX (checks), self->range);
  for (gsize i = 0; i < G_N_ELEMENTS (widgets); i++)
    if (widgets[i] != NULL)
      gtk_widget_insert_before (widgets[i], GTK_WIDGET (self), message);
}

/**
 * hk_date_field_new:
 * @work: a work
 * @variable: a variable of dates
 *
 * Returns: (transfer floating): a field that edits it
 */
GtkWidget *
hk_date_field_new (HkWork *work, HkVariable variable)
{
  HkDateField *self = g_object_new (HK_TYPE_DATE_FIELD, NULL);
  const HkDate *date = hk_work_get_date (work, variable);
  const char *words = date == NULL ? NULL : date->literal != NULL ? date->literal : date->raw;

  hk_field_set_up (HK_FIELD (self), work, variable);
  self->calendar = calendar_new (self, date == NULL ? likely_calendar (work) : date->calendar);
  make_end (self, &self->start);
  make_end (self, &self->end);
  self->circa = check_new (self, _ ("Uncertain"));
  self->range = check_new (self, _ ("From … to …"));
  self->other = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->other), 0);
  gtk_widget_add_css_class (self->other, "dim-label");
  gtk_widget_add_css_class (self->other, "caption");
  if (words != NULL)
    {
      self->words = entry_new (self, _ ("In words"), 10);
      gtk_editable_set_text (GTK_EDITABLE (self->words), words);
    }
  append_widgets (self, gtk_widget_get_last_child (GTK_WIDGET (self)));
  fill_end (&self->start, date == NULL ? &(HkDatePart){ 0 } : &date->start);
  fill_end (&self->end, date == NULL ? &(HkDatePart){ 0 } : &date->end);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->circa), date != NULL && date->circa);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->range), date != NULL && date->is_range);
  gtk_widget_set_visible (self->end.box, date != NULL && date->is_range);
  show_other_calendar (self, date == NULL ? &(HkDatePart){ 0 } : &date->start);
  self->filling = FALSE;
  return GTK_WIDGET (self);
}
