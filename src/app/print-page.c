/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Print Plan: who it is for, on what paper, and the pages as they will be. */
#include "app/print-page.h"

#include <glib/gi18n-lib.h>

#include "app/area-page.h"
#include "app/menu-button.h"
#include "app/pages-view.h"
#include "app/print-output.h"
#include "app/printout.h"
#include "app/settings.h"

/* After a change of the plan, before its pages are made anew. */
#define CHANGED_MS 400

struct _SxtPrintPage
{
  AdwNavigationPage parent_instance;

  GtkWidget *title;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkLabel *place;
  GtkWidget *zoom_out_button;
  GtkWidget *zoom_in_button;
  GtkMenuButton *zoom_button;
  AdwOverlaySplitView *pane;
  AdwBottomSheet *sheet;
  AdwBin *pane_bin;
  AdwBin *sheet_bin;
  GtkWidget *options;
  GtkLabel *sheet_copy;
  GtkLabel *sheet_paper;
  GtkStack *stack;
  AdwStatusPage *failure;
  SxtPagesView *pages;
  GtkCheckButton *public_check;
  GtkCheckButton *working_check;
  AdwToggleGroup *paper;
  GtkWidget *working;
  GtkLabel *count;

  SxtSession *session;
  SxtPrintout *printout; /* (nullable) */
  GCancellable *making;  /* (nullable): the pages that are under way */
  GCancellable *asking;  /* of the system's dialog */
  GtkPrintDialog *printer;
  GtkPrintSetup *setup; /* (nullable): what waits for pages on another paper */
  guint changed_timeout;
  gboolean sending;
};

G_DEFINE_FINAL_TYPE (SxtPrintPage, sxt_print_page, ADW_TYPE_NAVIGATION_PAGE)

static void send (SxtPrintPage *self);

static SxtCopy
get_copy (SxtPrintPage *self)
{
  return gtk_check_button_get_active (self->public_check) ? SXT_COPY_PUBLIC : SXT_COPY_WORKING;
}

static SxtPaper
get_paper (SxtPrintPage *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->paper), "a4") == 0 ? SXT_PAPER_A4 : SXT_PAPER_LETTER;
}

/* ---- What the page says ---- */

static void
update_place (SxtPrintPage *self)
{
  SxtPages *pages = sxt_pages_view_get_pages (self->pages);
  guint current = sxt_pages_view_get_current (self->pages);
  g_autofree char *words = pages ? sxt_pages_dup_number (pages, current) : NULL;

  gtk_label_set_label (self->place, words ? words : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.previous", pages && current > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.next", pages && current + 1 < sxt_pages_get_n (pages));
}

static void
update_zoom (SxtPrintPage *self)
{
  /* Translators: how large the pages are shown, in percent */
  g_autofree char *words = g_strdup_printf (_ ("%u%%"), (guint) (sxt_pages_view_get_percent (self->pages) + 0.5));

  gtk_menu_button_set_label (self->zoom_button, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.zoom-in", sxt_pages_view_can_zoom (self->pages, 1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.zoom-out", sxt_pages_view_can_zoom (self->pages, -1));
}

/* Other pages are on their way, or will be in a moment. */
static gboolean
is_stale (SxtPrintPage *self)
{
  return self->making || self->changed_timeout != 0;
}

/* What is seen is what goes out. */
static gboolean
is_ready (SxtPrintPage *self)
{
  return self->printout && !is_stale (self) && !self->sending;
}

static void
update_state (SxtPrintPage *self)
{
  gboolean stale = is_stale (self);
  guint n = self->printout ? sxt_pages_get_n (self->printout->pages) : 0;
  const char *paper = get_paper (self) == SXT_PAPER_A4 ? _ ("A4") : _ ("US Letter");
  g_autofree char *count = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);
  /* Translators: a paper and how many pages: "US Letter, 22 pages" */
  g_autofree char *both = stale ? g_strdup (_ ("Setting the pages…")) : g_strdup_printf (_ ("%s, %s"), paper, count);

  gtk_label_set_label (self->count, stale ? _ ("Setting the pages…") : count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), stale || self->printout);
  gtk_widget_set_visible (self->working, stale);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.print", is_ready (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.save", is_ready (self));
  gtk_label_set_label (self->sheet_copy, get_copy (self) == SXT_COPY_PUBLIC ? _ ("Public copy") : _ ("Working copy"));
  gtk_label_set_label (self->sheet_paper, both);
  if (stale)
    gtk_widget_add_css_class (GTK_WIDGET (self->pages), "sxt-stale");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->pages), "sxt-stale");
}

/* ---- Making the pages ---- */

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  SxtPrintout *printout = sxt_printout_make_finish (result, &error);
  SxtPrintPage *self = data;

  /* Something newer is under way, or the page is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->making);
  g_clear_pointer (&self->printout, sxt_printout_free);
  self->printout = printout;
  sxt_pages_view_set_pages (self->pages, printout ? printout->pages : NULL);
  if (!printout)
    adw_status_page_set_description (self->failure, error->message);
  gtk_stack_set_visible_child_name (self->stack, printout ? "pages" : "failure");
  update_state (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self),
                           printout ? gtk_label_get_label (self->count) : adw_status_page_get_title (self->failure),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (self->setup)
    send (self);
}

/* The last wish counts; what is under way for another is dropped. */
static void
make (SxtPrintPage *self)
{
  SxtEngine *engine = sxt_session_get_engine (self->session);

  g_clear_handle_id (&self->changed_timeout, g_source_remove);
  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  self->making = g_cancellable_new ();
  sxt_printout_make_async (sxt_session_get_project (self->session), sxt_engine_get_date (engine), get_copy (self),
                           get_paper (self), self->making, made_cb, self);
  if (!self->printout)
    gtk_stack_set_visible_child_name (self->stack, "working");
  update_state (self);
}

static void
changed_timeout_cb (gpointer data)
{
  SxtPrintPage *self = data;

  self->changed_timeout = 0;
  make (self);
}

static void
changed_cb (SxtPrintPage *self)
{
  g_clear_handle_id (&self->changed_timeout, g_source_remove);
  self->changed_timeout = g_timeout_add_once (CHANGED_MS, changed_timeout_cb, self);
  update_state (self);
}

static void
on_wish (SxtPrintPage *self)
{
  /* Not while the page is put together. */
  if (self->session)
    make (self);
}

/* ---- Out of the house ---- */

static void
set_sending (SxtPrintPage *self, gboolean sending)
{
  self->sending = sending;
  /* Not after the page has gone. */
  if (self->session)
    update_state (self);
}

static GtkWindow *
get_window (SxtPrintPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SxtPrintPage) self = data;

  set_sending (self, FALSE);
  /* The button that was pressed could not keep the focus meanwhile. */
  if (self->session != NULL && gtk_window_get_focus (get_window (self)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SxtPrintPage *self = SXT_PRINT_PAGE (widget);

  if (!is_ready (self))
    return;
  set_sending (self, TRUE);
  sxt_output_save_async (get_window (self), self->printout->pdf, sxt_session_get_title (self->session), out_cb,
                         g_object_ref (self));
}

/* What the planner chose for the printer meets the pages. */
static void
send (SxtPrintPage *self)
{
  if (self->printout)
    sxt_output_print_async (get_window (self), self->printer, self->setup, self->printout->pdf, out_cb,
                            g_object_ref (self));
  else
    set_sending (self, FALSE);
  g_clear_pointer (&self->setup, gtk_print_setup_unref);
}

static void
set_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SxtPrintPage) self = data;
  g_autoptr (GError) error = NULL;
  GtkPrintSetup *setup = gtk_print_dialog_setup_finish (GTK_PRINT_DIALOG (source), result, &error);
  const char *name;

  if (!setup || !self->session)
    {
      if (error)
        sxt_output_say_failure (get_window (self), _ ("The plan could not be printed"), error);
      g_clear_pointer (&setup, gtk_print_setup_unref);
      set_sending (self, FALSE);
      return;
    }

  /* Another paper in the printer: the pages are set for it, here as there, and then go. */
  name = gtk_paper_size_get_name (gtk_page_setup_get_paper_size (gtk_print_setup_get_page_setup (setup)));
  self->setup = setup;
  adw_toggle_group_set_active_name (self->paper, g_str_has_prefix (name, "na_") ? "letter" : "a4");
  if (!is_stale (self))
    send (self);
}

static void
print_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SxtPrintPage *self = SXT_PRINT_PAGE (widget);
  g_autoptr (GtkPageSetup) page_setup = NULL;
  g_autoptr (GtkPaperSize) size = NULL;

  if (!is_ready (self))
    return;
  size = gtk_paper_size_new (get_paper (self) == SXT_PAPER_A4 ? GTK_PAPER_NAME_A4 : GTK_PAPER_NAME_LETTER);
  page_setup = gtk_page_setup_new ();
  gtk_page_setup_set_paper_size_and_default_margins (page_setup, size);
  gtk_print_dialog_set_page_setup (self->printer, page_setup);
  set_sending (self, TRUE);
  gtk_print_dialog_setup (self->printer, get_window (self), self->asking, set_up_cb, g_object_ref (self));
}

/* ---- Looking at the pages ---- */

static void
turn_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SxtPrintPage *self = SXT_PRINT_PAGE (widget);
  guint current = sxt_pages_view_get_current (self->pages);

  if (g_str_equal (action, "print.next"))
    sxt_pages_view_go_to (self->pages, current + 1);
  else if (current > 0)
    sxt_pages_view_go_to (self->pages, current - 1);
}

static void
zoom_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SxtPrintPage *self = SXT_PRINT_PAGE (widget);

  if (g_str_equal (action, "print.zoom-in"))
    sxt_pages_view_zoom (self->pages, 1);
  else if (g_str_equal (action, "print.zoom-out"))
    sxt_pages_view_zoom (self->pages, -1);
  else if (g_str_equal (action, "print.fit-width"))
    sxt_pages_view_set_fit (self->pages, SXT_ZOOM_WIDTH);
  else if (g_str_equal (action, "print.fit-page"))
    sxt_pages_view_set_fit (self->pages, SXT_ZOOM_PAGE);
  else
    sxt_pages_view_set_percent (self->pages, 100);
}

/* The keys of a reader, wherever on the page one stands. */
static gboolean
on_key (SxtPrintPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      (keyval != GDK_KEY_Page_Up && keyval != GDK_KEY_Page_Down && keyval != GDK_KEY_KP_Page_Up &&
       keyval != GDK_KEY_KP_Page_Down))
    return GDK_EVENT_PROPAGATE;

  return sxt_pages_view_turn (self->pages, keyval);
}

/* From the choices back to the pages. */
static void
on_sheet (SxtPrintPage *self)
{
  if (!adw_bottom_sheet_get_open (self->sheet) && gtk_widget_get_root (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * sxt_print_page_set_room:
 * @room: how wide the window is
 *
 * With little room, what there is to choose lies in a sheet below the pages, and the header has the least.
 */
void
sxt_print_page_set_room (SxtPrintPage *self, SxtPrintRoom room)
{
  gboolean beside = room >= SXT_PRINT_ROOM_PANE;
  AdwBin *home, *other;

  g_return_if_fail (SXT_IS_PRINT_PAGE (self));

  home = beside ? self->pane_bin : self->sheet_bin;
  other = beside ? self->sheet_bin : self->pane_bin;
  if (adw_bin_get_child (home) != self->options)
    {
      g_object_ref (self->options);
      adw_bin_set_child (other, NULL);
      adw_bin_set_child (home, self->options);
      g_object_unref (self->options);
    }
  gtk_widget_set_margin_top (self->options, beside ? 0 : 12);
  adw_overlay_split_view_set_show_sidebar (self->pane, beside);
  adw_bottom_sheet_set_reveal_bottom_bar (self->sheet, !beside);
  if (beside)
    adw_bottom_sheet_set_open (self->sheet, FALSE);
  gtk_widget_set_visible (self->title, room >= SXT_PRINT_ROOM_TITLE);
  gtk_widget_set_visible (self->zoom_in_button, room >= SXT_PRINT_ROOM_TITLE);
  gtk_widget_set_visible (self->zoom_out_button, room >= SXT_PRINT_ROOM_TITLE);
  gtk_widget_set_visible (self->previous_button, room >= SXT_PRINT_ROOM_BUTTONS);
  gtk_widget_set_visible (self->next_button, room >= SXT_PRINT_ROOM_BUTTONS);
}

/* ---- The object ---- */

/* The question comes first; where it lies in the sheet, the pages. */
static gboolean
sxt_print_page_grab_focus (GtkWidget *widget)
{
  SxtPrintPage *self = SXT_PRINT_PAGE (widget);

  if (adw_overlay_split_view_get_show_sidebar (self->pane))
    return gtk_widget_grab_focus (GTK_WIDGET (self->public_check));

  return gtk_widget_grab_focus (GTK_WIDGET (self->pages));
}

static void
sxt_print_page_dispose (GObject *object)
{
  SxtPrintPage *self = SXT_PRINT_PAGE (object);

  g_clear_handle_id (&self->changed_timeout, g_source_remove);
  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->session);
  g_clear_pointer (&self->setup, gtk_print_setup_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_PRINT_PAGE);
  g_clear_pointer (&self->printout, sxt_printout_free);
  G_OBJECT_CLASS (sxt_print_page_parent_class)->dispose (object);
}

static void
sxt_print_page_finalize (GObject *object)
{
  SxtPrintPage *self = SXT_PRINT_PAGE (object);

  g_object_unref (self->asking);
  g_object_unref (self->printer);
  G_OBJECT_CLASS (sxt_print_page_parent_class)->finalize (object);
}

static void
sxt_print_page_class_init (SxtPrintPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sxt_print_page_dispose;
  object_class->finalize = sxt_print_page_finalize;
  widget_class->grab_focus = sxt_print_page_grab_focus;

  g_type_ensure (SXT_TYPE_PAGES_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "print-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, title);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, place);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, zoom_out_button);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, zoom_in_button);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, pane);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, pane_bin);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, sheet_bin);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, options);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, sheet_copy);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, sheet_paper);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, failure);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, pages);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, public_check);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, working_check);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, paper);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, working);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintPage, count);
  gtk_widget_class_bind_template_callback (widget_class, on_wish);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, on_sheet);
  gtk_widget_class_bind_template_callback (widget_class, update_place);
  gtk_widget_class_bind_template_callback (widget_class, update_zoom);

  gtk_widget_class_install_action (widget_class, "print.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "print.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "print.previous", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "print.next", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "print.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "print.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "print.fit-width", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "print.fit-page", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "print.full-size", NULL, zoom_action);
}

static gboolean
prefers_letter (void)
{
  int choice = sxt_settings_get_choice (SXT_PREFERENCE_PAPER);

  return choice == SXT_PAPER_CHOICE_SYSTEM ? g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER)
                                           : choice == SXT_PAPER_CHOICE_LETTER;
}

static void
sxt_print_page_init (SxtPrintPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->asking = g_cancellable_new ();
  self->printer = gtk_print_dialog_new ();
  gtk_print_dialog_set_title (self->printer, _ ("Print Plan"));
  adw_toggle_group_set_active_name (self->paper, prefers_letter () ? "letter" : "a4");
  if (sxt_settings_get_choice (SXT_PREFERENCE_COPY) == SXT_COPY_CHOICE_WORKING)
    gtk_check_button_set_active (self->working_check, TRUE);
  sxt_menu_button_set_name (self->zoom_button, _ ("Zoom"));
}

/**
 * sxt_print_page_new:
 * @session: whose plan
 *
 * Returns: (transfer floating): a page to push
 */
AdwNavigationPage *
sxt_print_page_new (SxtSession *session)
{
  SxtPrintPage *self;

  g_return_val_if_fail (SXT_IS_SESSION (session), NULL);

  self = g_object_new (SXT_TYPE_PRINT_PAGE, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (sxt_session_get_project (session), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sxt_session_get_engine (session), "updated", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  make (self);
  update_place (self);
  update_zoom (self);

  return ADW_NAVIGATION_PAGE (self);
}
