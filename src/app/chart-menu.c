/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each chart offers: Show as Table, and Copy. */
#include "app/chart-menu.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/chart-table-dialog.h"
#include "app/menu-button.h"
#include "app/window.h"
#include "report/typography.h"

#define TEXT_SIZE 12
#define SCALE 2

typedef struct
{
  GtkWidget *button; /* no reference: it owns this */
  char *title;
  const SxtChartFuncs *funcs;
  gpointer data;
} Menu;

SxtChartTable *
sxt_chart_table_new (const char *const *titles)
{
  SxtChartTable *self = g_new0 (SxtChartTable, 1);

  self->titles = g_strdupv ((char **) titles);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return self;
}

void
sxt_chart_table_free (SxtChartTable *self)
{
  g_strfreev (self->titles);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * sxt_chart_table_add:
 * @texts: of a row, as many as there are columns, ended by %NULL
 */
void
sxt_chart_table_add (SxtChartTable *self, const char *const *texts)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (g_strv_length ((char **) texts) == g_strv_length (self->titles));

  g_ptr_array_add (self->rows, g_strdupv ((char **) texts));
}

/**
 * sxt_chart_table_dup_text:
 *
 * Returns: (transfer full): lines with tabs between the columns, as spreadsheets take them
 */
char *
sxt_chart_table_dup_text (const SxtChartTable *self)
{
  g_autofree char *head = g_strjoinv ("\t", self->titles);
  GString *text = g_string_new (head);

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *line = g_strjoinv ("\t", g_ptr_array_index (self->rows, i));

      g_string_append_printf (text, "\n%s", line);
    }

  return g_string_free_and_steal (text);
}

/* As on a light window: it goes into somebody's letter. */
static GdkTexture *
create_texture (Menu *menu)
{
  g_autoptr (SxtDrawing) drawing = menu->funcs->create_drawing (menu->data);
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GError) error = NULL;
  PangoContext *context;
  GdkTexture *texture;
  int height;

  if (!drawing)
    return NULL;
  context = sxt_typography_create_context (pango_cairo_font_map_get_default (), NULL);
  height = (int) ceil (sxt_drawing_measure (drawing, context, menu->funcs->width, TEXT_SIZE));
  g_object_unref (context);
  png = sxt_drawing_to_png (drawing, menu->funcs->width, height, TEXT_SIZE, SCALE, SXT_SCHEME_LIGHT, &error);
  texture = png ? gdk_texture_new_from_bytes (png, &error) : NULL;
  if (!texture)
    g_warning ("%s", error->message);

  return texture;
}

static void
copy_chart (Menu *menu)
{
  g_autoptr (SxtChartTable) table = menu->funcs->create_table (menu->data);
  g_autofree char *text = sxt_chart_table_dup_text (table);
  g_autoptr (GdkTexture) texture = create_texture (menu);
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) both = NULL;
  gsize n = 0;

  /* A program takes of the two what it can. */
  if (texture)
    providers[n++] = gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture);
  providers[n++] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  both = gdk_content_provider_new_union (providers, n);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (menu->button), both);
  /* The toast is read out too. */
  if (SXT_IS_WINDOW (gtk_widget_get_root (menu->button)))
    sxt_window_add_toast (SXT_WINDOW (gtk_widget_get_root (menu->button)), _ ("Copied as Picture and Text"), FALSE);
}

static void
copy (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  copy_chart (data);
}

static gboolean
copy_by_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  copy_chart (data);

  return TRUE;
}

static void
show_table (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Menu *menu = data;
  g_autoptr (SxtChartTable) table = menu->funcs->create_table (menu->data);

  adw_dialog_present (sxt_chart_table_dialog_new (menu->title, table), menu->button);
}

static gboolean
open_menu (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (((Menu *) data)->button));

  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture, int presses, double x, double y, gpointer data)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_menu_button_popup (GTK_MENU_BUTTON (((Menu *) data)->button));
}

static void
free_menu (gpointer data)
{
  g_free (((Menu *) data)->title);
  g_free (data);
}

/**
 * sxt_chart_menu_attach:
 * @button: gets the menu; lives as long as @chart
 * @chart: the chart, whose context menu it is too
 * @title: what the chart is, as the title of its table
 * @funcs: how to ask it; stays valid for good
 * @data: for @funcs; lives as long as @button
 */
void
sxt_chart_menu_attach (GtkMenuButton *button, GtkWidget *chart, const char *title, const SxtChartFuncs *funcs,
                       gpointer data)
{
  static const GActionEntry entries[] = { { .name = "table", .activate = show_table },
                                          { .name = "copy", .activate = copy } };
  Menu *menu = g_new0 (Menu, 1);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) model = g_menu_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  menu->button = GTK_WIDGET (button);
  menu->title = g_strdup (title);
  menu->funcs = funcs;
  menu->data = data;
  g_object_set_data_full (G_OBJECT (button), "sxt-chart-menu", menu, free_menu);

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), menu);
  gtk_widget_insert_action_group (GTK_WIDGET (button), "chart", G_ACTION_GROUP (actions));
  g_menu_append (model, _ ("Show as _Table"), "chart.table");
  g_menu_append (model, _ ("_Copy"), "chart.copy");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (model));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                          gtk_callback_action_new (open_menu, menu, NULL)));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>c"),
                                                          gtk_callback_action_new (copy_by_key, menu, NULL)));
  gtk_widget_add_controller (chart, keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), menu);
  gtk_widget_add_controller (chart, GTK_EVENT_CONTROLLER (click));
}
