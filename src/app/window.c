/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window: one plan, seven tabs, and what to mend. */
#include "app/window.h"

#include "app/area-row.h"
#include "app/capacity-page.h"
#include "app/communications-page.h"
#include "app/curriculum-page.h"
#include "app/devices-page.h"
#include "app/editor.h"
#include "app/file-drop.h"
#include "app/findings-pane.h"
#include "app/import-dialog.h"
#include "app/mend-path.h"
#include "app/mend-sheet.h"
#include "app/menu-button.h"
#include "app/narrative-page.h"
#include "app/overview-page.h"
#include "app/plan-banners.h"
#include "app/print-page.h"
#include "app/problems-dialog.h"
#include "app/record-form.h"
#include "app/routes.h"
#include "app/saving.h"
#include "app/schools-page.h"
#include "app/settings.h"
#include "app/words.h"
#include "model/areas.h"

#include <glib/gi18n-lib.h>

#define N_TABS (1 + SXT_N_AREAS)

struct _SxtWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwNavigationSplitView *split;
  AdwBreakpoint *no_switcher;
  AdwBreakpoint *one_column;
  AdwWindowTitle *plan_title;
  GtkMenuButton *menu_button;
  GtkListBox *areas;
  AdwNavigationPage *content_page;
  AdwNavigationView *nav;
  AdwNavigationPage *main_page;
  AdwNavigationPage *pushed_page;
  AdwToolbarView *main_view;
  GtkLabel *area_title;
  GtkStack *title_stack;
  AdwInlineViewSwitcher *views_switcher;
  AdwWindowTitle *narrow_title;
  GtkMenuButton *views_button;
  AdwWindowTitle *views_title;
  GtkWidget *findings_button;
  GtkWidget *search_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *print_button;
  SxtPlanBanners *banners;
  AdwOverlaySplitView *pane;
  SxtMendSheet *sheet;
  SxtMendSheet *record_sheet;
  AdwViewStack *stack;
  GtkWidget *faces_switcher;
  AdwViewStack *faces;
  AdwViewStackPage *face_page;
  AdwViewStackPage *mend_page;
  AdwBin *face_bin;
  AdwBin *mend_bin;
  AdwBin *pushed_bin;

  SxtSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *project_signals;
  GSignalGroup *engine_signals;
  GSignalGroup *views_signals;
  GSignalGroup *view_signals;
  GSignalGroup *form_signals;
  GBindingGroup *view_bindings;
  SxtFindingsPane *findings;
  SxtFindingsPane *record_findings;
  SxtMendPath *mend_path;
  GtkWidget *rows[N_TABS];
  AdwToast *undo_toast; /* (nullable) */
  gboolean pane_wanted;
  gboolean from_areas; /* the print page was asked for from the list of areas, while it covered the content */
  gboolean closing;
  gboolean close_later;
  GtkWidget *focus_kept;
  guint focus_ticks;
};

G_DEFINE_FINAL_TYPE (SxtWindow, sxt_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum
{
  PROP_FINDINGS_SHOWN = 1,
} SxtWindowProperty;

static GParamSpec *properties[PROP_FINDINGS_SHOWN + 1];

static void update_layout (SxtWindow *self);

/* ---- Tabs and pages ---- */

static const char *
get_tab_name (int area)
{
  return area < 0 ? "overview" : sxt_area_get_key ((SxtArea) area);
}

static GtkWidget *
build_page (SxtWindow *self, int area)
{
  GType type;

  switch (area)
    {
    case SXT_AREA_NARRATIVE: type = SXT_TYPE_NARRATIVE_PAGE; break;
    case SXT_AREA_CURRICULUM: type = SXT_TYPE_CURRICULUM_PAGE; break;
    case SXT_AREA_CAPACITY: type = SXT_TYPE_CAPACITY_PAGE; break;
    case SXT_AREA_SCHOOLS: type = SXT_TYPE_SCHOOLS_PAGE; break;
    case SXT_AREA_COMMUNICATIONS: type = SXT_TYPE_COMMUNICATIONS_PAGE; break;
    case SXT_AREA_DEVICES: type = SXT_TYPE_DEVICES_PAGE; break;
    default: return sxt_overview_page_new (self->session);
    }

  return g_object_new (type, "session", self->session, NULL);
}

/* The page of the tab in front; built now if it was not yet. */
static GtkWidget *
get_page (SxtWindow *self)
{
  AdwBin *bin = ADW_BIN (adw_view_stack_get_visible_child (self->stack));

  if (!adw_bin_get_child (bin))
    adw_bin_set_child (bin, build_page (self, sxt_window_get_area (self)));

  return adw_bin_get_child (bin);
}

static SxtAreaPage *
get_area_page (SxtWindow *self)
{
  GtkWidget *page = get_page (self);

  return SXT_IS_AREA_PAGE (page) ? SXT_AREA_PAGE (page) : NULL;
}

static gboolean
is_narrow (SxtWindow *self)
{
  return adw_application_window_get_current_breakpoint (ADW_APPLICATION_WINDOW (self)) != NULL;
}

/* NULL while nothing is printed. */
static SxtPrintPage *
get_print_page (SxtWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->nav);

  return SXT_IS_PRINT_PAGE (page) ? SXT_PRINT_PAGE (page) : NULL;
}

static void
leave_print_page (SxtWindow *self)
{
  if (get_print_page (self))
    adw_navigation_view_pop_to_page (self->nav, self->main_page);
}

static SxtPrintRoom
get_print_room (SxtWindow *self)
{
  AdwBreakpoint *current = adw_application_window_get_current_breakpoint (ADW_APPLICATION_WINDOW (self));

  if (current == self->one_column)
    return SXT_PRINT_ROOM_LEAST;
  if (current == self->no_switcher)
    return SXT_PRINT_ROOM_BUTTONS;
  return current ? SXT_PRINT_ROOM_TITLE : SXT_PRINT_ROOM_PANE;
}

static guint
count_views (AdwViewStack *views)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (views);

  return g_list_model_get_n_items (G_LIST_MODEL (pages));
}

/* ---- The end pane and its faces ---- */

static SxtRecord *
get_form_record (SxtWindow *self)
{
  SxtRecordForm *form = g_signal_group_dup_target (self->form_signals);
  SxtRecord *record = form ? sxt_record_form_get_record (form) : NULL;

  g_clear_object (&form);
  return record;
}

/* Only a narrow window has it. */
static void
update_record_sheet (SxtWindow *self)
{
  SxtRecord *record = is_narrow (self) ? get_form_record (self) : NULL;
  g_autofree char *name = record ? sxt_record_dup_title (record) : NULL;
  g_autofree char *title = NULL;
  SxtTally tally;

  sxt_findings_pane_set_record (self->record_findings, record ? sxt_record_get_id (record) : NULL);
  tally = sxt_findings_pane_tally (self->record_findings);
  sxt_mend_sheet_set_shown (self->record_sheet, record && tally.total > 0);
  if (!record || tally.total == 0)
    return;
  title = g_strdup_printf (_ ("What to Mend for %s"), name);
  sxt_mend_sheet_say (self->record_sheet, title, &tally);
}

/* What was opened from one record says nothing of the next. */
static void
form_record_cb (SxtWindow *self)
{
  sxt_findings_pane_set_record (self->findings, NULL);
  update_record_sheet (self);
}

static void
update_mend_title (SxtWindow *self)
{
  int area = sxt_window_get_area (self);
  SxtTally tally;
  guint open;
  g_autofree char *title = NULL;

  if (!self->session || area < 0)
    return;

  tally = sxt_engine_tally (sxt_session_get_engine (self->session), area);
  open = sxt_tally_count_open (&tally);
  /* Translators: a tab: the findings to mend, and how many */
  title = open > 0 ? g_strdup_printf (_ ("To Mend (%u)"), open) : g_strdup (_ ("To Mend"));

  adw_view_stack_page_set_title (self->mend_page, title);
  sxt_mend_sheet_say (self->sheet, _ ("What to Mend Here"), &tally);
}

static void
update_face (SxtWindow *self)
{
  SxtView *view = sxt_window_get_view (self);
  GtkWidget *face = view ? sxt_view_get_face (view) : NULL;
  const char *title = view && sxt_view_get_face_title (view) ? sxt_view_get_face_title (view) : _ ("This Record");
  gboolean narrow = is_narrow (self);
  AdwBin *home = narrow ? self->pushed_bin : self->face_bin, *other = narrow ? self->face_bin : self->pushed_bin;
  gboolean had_face = adw_view_stack_page_get_visible (self->face_page);

  if (face)
    g_object_ref (face);
  if (adw_bin_get_child (other))
    adw_bin_set_child (other, NULL);
  if (adw_bin_get_child (home) != face)
    adw_bin_set_child (home, face);
  if (face)
    g_object_unref (face);

  adw_view_stack_page_set_title (self->face_page, title);
  adw_navigation_page_set_title (self->pushed_page, title);
  adw_view_stack_page_set_visible (self->face_page, face != NULL && !narrow);
  gtk_widget_set_visible (self->faces_switcher, face != NULL && !narrow);
  sxt_findings_pane_set_show_head (self->findings, face == NULL || narrow);
  if (face && !narrow && !had_face)
    adw_view_stack_set_visible_child_name (self->faces, "face");
  else if (!face || narrow)
    adw_view_stack_set_visible_child_name (self->faces, "mend");
  if (!(face && narrow) && adw_navigation_view_get_visible_page (self->nav) == self->pushed_page)
    adw_navigation_view_pop (self->nav);
  g_signal_group_set_target (self->form_signals, SXT_IS_RECORD_FORM (face) ? face : NULL);
  update_record_sheet (self);
}

static void
present_face_cb (SxtWindow *self)
{
  update_face (self);
  if (is_narrow (self))
    {
      if (adw_navigation_view_get_visible_page (self->nav) != self->pushed_page)
        adw_navigation_view_push (self->nav, self->pushed_page);
    }
  else
    {
      /* In a closed pane nobody would see it. */
      g_object_set (self, "findings-shown", TRUE, NULL);
      adw_view_stack_set_visible_child_name (self->faces, "face");
    }
}

static void
view_changed_cb (SxtWindow *self)
{
  SxtAreaPage *page = self->session ? get_area_page (self) : NULL;
  SxtView *view = page ? sxt_area_page_get_view (page) : NULL;

  g_signal_group_set_target (self->view_signals, view);
  g_binding_group_set_source (self->view_bindings, view);
  if (!view)
    gtk_widget_set_visible (self->search_button, FALSE);
  if (self->session)
    sxt_findings_pane_set_area (self->findings, sxt_window_get_area (self),
                                page ? adw_view_stack_get_visible_child_name (sxt_area_page_get_views (page)) : NULL);
  update_layout (self);
  update_face (self);
}

/* ---- Layout ---- */

/* A form that is a page of its own has a sheet of its own. */
static SxtMendSheet *
get_sheet (SxtWindow *self)
{
  return adw_navigation_view_get_visible_page (self->nav) == self->pushed_page ? self->record_sheet : self->sheet;
}

static gboolean
get_findings_shown (SxtWindow *self)
{
  if (!self->pane)
    return FALSE;

  return is_narrow (self) ? sxt_mend_sheet_get_open (get_sheet (self))
                          : adw_overlay_split_view_get_show_sidebar (self->pane);
}

static void
set_findings_shown (SxtWindow *self, gboolean shown)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean is_inside = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->findings));

  if (sxt_window_get_area (self) < 0)
    return;
  if (is_narrow (self))
    sxt_mend_sheet_set_open (get_sheet (self), shown);
  else
    self->pane_wanted = shown;
  update_layout (self);
  if (is_inside && !shown && !is_narrow (self))
    sxt_mend_path_go_back (self->mend_path);
}

static GMenuModel *
make_views_menu (AdwViewStack *views)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (views);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      g_autoptr (GMenuItem) item = g_menu_item_new (adw_view_stack_page_get_title (page), NULL);

      g_menu_item_set_action_and_target (item, "win.view", "s", adw_view_stack_page_get_name (page));
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

/* One place decides what stands where; breakpoints only say how wide the window is. */
static void
update_layout (SxtWindow *self)
{
  int area = sxt_window_get_area (self);
  SxtAreaPage *page = self->session && area >= 0 ? get_area_page (self) : NULL;
  AdwViewStack *views = page ? sxt_area_page_get_views (page) : NULL;
  AdwBreakpoint *current = adw_application_window_get_current_breakpoint (ADW_APPLICATION_WINDOW (self));
  gboolean narrow = current != NULL;
  gboolean no_switcher = current == self->no_switcher || current == self->one_column;
  gboolean several = views && count_views (views) > 1;
  const char *title = area < 0 ? _ ("Overview") : sxt_area_get_title ((SxtArea) area);
  GtkWidget *home = narrow ? GTK_WIDGET (self->sheet) : GTK_WIDGET (self->mend_bin);
  SxtPrintPage *print = get_print_page (self);

  adw_navigation_page_set_title (self->content_page, title);
  adw_navigation_page_set_title (self->main_page, title);
  gtk_label_set_label (self->area_title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->area_title), !no_switcher);
  adw_inline_view_switcher_set_stack (self->views_switcher, several && !no_switcher ? views : NULL);

  if (several && no_switcher)
    {
      AdwViewStackPage *view = adw_view_stack_get_page (views, adw_view_stack_get_visible_child (views));
      g_autoptr (GMenuModel) menu = make_views_menu (views);

      adw_window_title_set_title (self->views_title, title);
      adw_window_title_set_subtitle (self->views_title, adw_view_stack_page_get_title (view));
      gtk_menu_button_set_menu_model (self->views_button, menu);
    }
  adw_window_title_set_title (self->narrow_title, title);
  adw_window_title_set_subtitle (self->narrow_title, self->session ? sxt_session_get_title (self->session) : "");
  gtk_stack_set_visible_child_name (self->title_stack,
                                    no_switcher ? (several ? "menu" : "title") : (several ? "views" : "none"));

  if (!gtk_widget_is_ancestor (GTK_WIDGET (self->findings), home))
    {
      if (narrow)
        {
          adw_bin_set_child (self->mend_bin, NULL);
          sxt_mend_sheet_set_pane (self->sheet, GTK_WIDGET (self->findings));
        }
      else
        {
          sxt_mend_sheet_set_pane (self->sheet, NULL);
          adw_bin_set_child (self->mend_bin, GTK_WIDGET (self->findings));
        }
    }
  adw_overlay_split_view_set_show_sidebar (self->pane, !narrow && self->pane_wanted && area >= 0);
  sxt_mend_sheet_set_shown (self->sheet, narrow && area >= 0);
  adw_toolbar_view_set_top_bar_style (self->main_view, area < 0 ? ADW_TOOLBAR_FLAT : ADW_TOOLBAR_RAISED_BORDER);
  gtk_widget_set_visible (self->findings_button, !narrow && area >= 0);
  gtk_widget_set_visible (self->print_button, area < 0);
  gtk_widget_set_visible (self->undo_button, !no_switcher);
  gtk_widget_set_visible (self->redo_button, !no_switcher);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.findings", area >= 0 && !print);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.next-view", !print);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.previous-view", !print);
  if (print)
    sxt_print_page_set_room (print, get_print_room (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDINGS_SHOWN]);
}

static gboolean
focus_again_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SxtWindow *self = SXT_WINDOW (widget);

  if (++self->focus_ticks < 2)
    return G_SOURCE_CONTINUE;
  if (self->focus_kept && gtk_widget_get_root (self->focus_kept) == GTK_ROOT (self) &&
      gtk_widget_get_mapped (self->focus_kept))
    gtk_widget_grab_focus (self->focus_kept);
  else if (get_print_page (self))
    gtk_widget_grab_focus (GTK_WIDGET (get_print_page (self)));
  g_clear_weak_pointer (&self->focus_kept);

  return G_SOURCE_REMOVE;
}

/* Content is unmapped for a moment and GTK tabs on from the focus: give it back. */
static void
on_breakpoint (SxtWindow *self)
{
  gboolean waiting = self->focus_kept != NULL;

  if (!waiting)
    g_set_weak_pointer (&self->focus_kept, gtk_window_get_focus (GTK_WINDOW (self)));
  self->focus_ticks = 0;
  if (self->focus_kept && !waiting)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_again_cb, NULL, NULL);
  update_layout (self);
  if (self->session)
    update_face (self);
}

/* The window may have another width than when the print page covered the rest. */
static void
on_pushed (SxtWindow *self)
{
  update_layout (self);
  update_face (self);
}

/* Back to the list of areas, where that covered the content. */
static void
on_popped (SxtWindow *self, AdwNavigationPage *page)
{
  if (SXT_IS_PRINT_PAGE (page) && self->from_areas && adw_navigation_split_view_get_collapsed (self->split))
    adw_navigation_split_view_set_show_content (self->split, FALSE);
}

static void
on_sheet (SxtWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDINGS_SHOWN]);
}

static void
on_page (SxtWindow *self)
{
  SxtAreaPage *page;

  if (!self->session || !adw_view_stack_get_visible_child (self->stack))
    return;

  get_page (self);
  page = get_area_page (self);
  g_signal_group_set_target (self->views_signals, page ? sxt_area_page_get_views (page) : NULL);
  adw_navigation_view_pop_to_page (self->nav, self->main_page);
  view_changed_cb (self);
  update_mend_title (self);
}

static void
on_area_selected (SxtWindow *self, GtkListBoxRow *row)
{
  if (row)
    adw_view_stack_set_visible_child_name (self->stack, get_tab_name (sxt_area_row_get_area (SXT_AREA_ROW (row))));
}

static void
on_area_activated (SxtWindow *self)
{
  leave_print_page (self);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
select_area (SxtWindow *self, int area)
{
  GtkWidget *focus;

  leave_print_page (self);
  gtk_list_box_select_row (self->areas, GTK_LIST_BOX_ROW (self->rows[area + 1]));
  /* In the list the focus stands where the selection does; nowhere it must not be. */
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->areas)))
    gtk_widget_grab_focus (self->rows[area + 1]);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/* ---- What the window says of its plan ---- */

static void
update_title (SxtWindow *self)
{
  const char *name = sxt_session_get_title (self->session);
  gboolean modified = sxt_session_get_modified (self->session);
  /* Translators: a plan's name, with a dot while it has changes that are not saved */
  g_autofree char *title = modified ? g_strdup_printf (_ ("• %s"), name) : g_strdup (name);

  adw_window_title_set_title (self->plan_title, title);
  adw_window_title_set_subtitle (self->plan_title, sxt_session_get_countdown (self->session));
  adw_window_title_set_subtitle (self->narrow_title, name);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save", modified || !sxt_session_get_file (self->session));
}

static void
problems_cb (SxtWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.problems", sxt_plan_banners_has_problems (self->banners));
}

static void
update_undo (SxtWindow *self)
{
  SxtProject *project = sxt_session_get_project (self->session);
  const char *undo = sxt_project_get_undo_label (project), *redo = sxt_project_get_redo_label (project);
  /* Translators: then what is undone: "Undo Set Staffing of Lincoln MS to 3" */
  g_autofree char *undo_words = undo ? g_strdup_printf (_ ("Undo %s"), undo) : g_strdup (_ ("Undo"));
  /* Translators: then what is done again */
  g_autofree char *redo_words = redo ? g_strdup_printf (_ ("Redo %s"), redo) : g_strdup (_ ("Redo"));

  gtk_widget_set_tooltip_text (self->undo_button, undo_words);
  gtk_widget_set_tooltip_text (self->redo_button, redo_words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo_button), GTK_ACCESSIBLE_PROPERTY_LABEL, undo_words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->redo_button), GTK_ACCESSIBLE_PROPERTY_LABEL, redo_words, -1);
  gtk_widget_set_sensitive (self->undo_button, sxt_project_get_can_undo (project));
  gtk_widget_set_sensitive (self->redo_button, sxt_project_get_can_redo (project));
}

static void
update_rows (SxtWindow *self)
{
  SxtEngine *engine = sxt_session_get_engine (self->session);

  for (int i = 0; i < N_TABS; i++)
    sxt_area_row_update (SXT_AREA_ROW (self->rows[i]), engine);
  update_mend_title (self);
  update_record_sheet (self);
}

static void
project_changed_cb (SxtWindow *self)
{
  /* Its Undo would take back something else now. */
  if (self->undo_toast)
    adw_toast_dismiss (self->undo_toast);
}

static void
busy_cb (SxtWindow *self)
{
  update_title (self);
  if (self->close_later && !sxt_session_get_busy (self->session))
    {
      self->close_later = FALSE;
      g_idle_add_once ((GSourceOnceFunc) gtk_window_close, self);
    }
}

static void
on_active (SxtWindow *self)
{
  if (!self->session || !gtk_window_is_active (GTK_WINDOW (self)))
    return;

  sxt_session_look_at_clock (self->session);
  sxt_session_look_at_disk (self->session);
}

/* ---- Actions ---- */

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SxtWindow *self = SXT_WINDOW (widget);
  gboolean redo = g_str_equal (name, "win.redo");
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *editor = sxt_editor_find (focus);
  SxtProject *project = sxt_session_get_project (self->session);

  /* The field first, then what holds it. */
  for (GtkWidget *one = editor; one && !redo; one = sxt_editor_find (gtk_widget_get_parent (one)))
    if (sxt_editor_undo (one))
      return;
  if (!editor && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)))
    {
      /* A search or a dialog's field: its own text. */
      gtk_widget_activate_action (focus, redo ? "text.redo" : "text.undo", NULL);
      return;
    }

  if (redo && sxt_project_get_can_redo (project))
    sxt_project_redo (project, NULL);
  else if (!redo && sxt_project_get_can_undo (project))
    sxt_project_undo (project, NULL);
}

static void
area_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *key = g_variant_get_string (parameter, NULL);

  select_area (SXT_WINDOW (widget), g_str_equal (key, "overview") ? -1 : sxt_area_find (key));
}

static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SxtAreaPage *page = get_area_page (SXT_WINDOW (widget));

  if (page)
    sxt_area_page_open_view (page, g_variant_get_string (parameter, NULL));
}

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SxtAreaPage *page = get_area_page (SXT_WINDOW (widget));

  if (page)
    sxt_area_page_turn (page, g_str_equal (name, "win.next-view") ? 1 : -1);
}

static void
show_case_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SxtWindow *self = SXT_WINDOW (widget);
  const char *check_id;
  guint case_number, target_number;
  const SxtFinding *finding;
  const SxtCase *found;

  g_variant_get (parameter, "(&suu)", &check_id, &case_number, &target_number);
  finding = sxt_engine_find (sxt_session_get_engine (self->session), check_id);
  if (!finding || case_number >= finding->cases->len)
    return;
  found = g_ptr_array_index (finding->cases, case_number);
  if (target_number < found->targets->len)
    sxt_window_show_target (self, (int) finding->check->area, g_ptr_array_index (found->targets, target_number));
}

static void
open_finding_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *check_id, *record;
  guint case_number;

  g_variant_get (parameter, "(&su&s)", &check_id, &case_number, &record);
  sxt_mend_path_open (SXT_WINDOW (widget)->mend_path, check_id, case_number, record);
}

static void
mend_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sxt_mend_path_walk (SXT_WINDOW (widget)->mend_path);
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SxtWindow *self = SXT_WINDOW (widget);
  SxtView *view = sxt_window_get_view (self);

  if (!view || !sxt_view_get_searchable (view))
    return;
  if (adw_navigation_view_get_visible_page (self->nav) == self->pushed_page)
    adw_navigation_view_pop (self->nav);
  sxt_view_search (view);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sxt_window_commit_typing (SXT_WINDOW (widget));
  sxt_save_async (SXT_WINDOW (widget), g_str_equal (name, "win.save-as"), NULL, NULL);
}

static void
resolve_disk_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sxt_resolve_disk (SXT_WINDOW (widget));
}

static void
use_today_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sxt_session_use_today (SXT_WINDOW (widget)->session);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sxt_window_commit_typing (SXT_WINDOW (widget));
  sxt_import_dialog_choose (SXT_WINDOW (widget)->session, widget);
}

static void
toast_undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sxt_window_add_toast (SXT_WINDOW (widget), g_variant_get_string (parameter, NULL), TRUE);
}

static void
toast_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sxt_window_add_toast (SXT_WINDOW (widget), g_variant_get_string (parameter, NULL), FALSE);
}

/* From a form to what is to be mended about it. */
static void
to_mend_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SxtWindow *self = SXT_WINDOW (widget);

  if (is_narrow (self) && adw_navigation_view_get_visible_page (self->nav) == self->pushed_page)
    adw_navigation_view_pop (self->nav);
  set_findings_shown (self, TRUE);
  adw_view_stack_set_visible_child_name (self->faces, "mend");
}

/* Where the pages are seen already, the printer is next. */
static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SxtWindow *self = SXT_WINDOW (widget);
  SxtPrintPage *shown = get_print_page (self);

  if (shown)
    {
      gtk_widget_activate_action (GTK_WIDGET (shown), "print.print", NULL);
      return;
    }

  sxt_window_commit_typing (self);
  shown = SXT_PRINT_PAGE (sxt_print_page_new (self->session));
  sxt_print_page_set_room (shown, get_print_room (self));
  sxt_mend_sheet_set_open (self->sheet, FALSE);
  self->from_areas = !adw_navigation_split_view_get_show_content (self->split);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  adw_navigation_view_push (self->nav, ADW_NAVIGATION_PAGE (shown));
  gtk_widget_grab_focus (GTK_WIDGET (shown));
}

static void
problems_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (sxt_problems_dialog_new (SXT_WINDOW (widget)), widget);
}

/* From what stands beside the page, back to the page. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  SxtWindow *self = SXT_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!focus || !gtk_widget_is_ancestor (focus, adw_overlay_split_view_get_sidebar (self->pane)))
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_child_focus (adw_view_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

/* ---- Closing ---- */

static void
close_asked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SxtWindow *self = SXT_WINDOW (source);

  self->closing = FALSE;
  if (!sxt_ask_to_save_finish (self, result))
    return;
  sxt_settings_save_window (GTK_WINDOW (self), self->pane_wanted);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
on_close_request (SxtWindow *self)
{
  if (!self->session)
    return GDK_EVENT_PROPAGATE;
  if (self->closing)
    return GDK_EVENT_STOP;

  sxt_window_commit_typing (self);
  if (sxt_session_get_busy (self->session))
    {
      self->close_later = TRUE;
      return GDK_EVENT_STOP;
    }
  if (!sxt_session_get_modified (self->session))
    {
      sxt_settings_save_window (GTK_WINDOW (self), self->pane_wanted);
      return GDK_EVENT_PROPAGATE;
    }

  self->closing = TRUE;
  sxt_ask_to_save_async (self, close_asked_cb, NULL);
  return GDK_EVENT_STOP;
}

/* ---- The object ---- */

static void
sxt_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FINDINGS_SHOWN)
    g_value_set_boolean (value, get_findings_shown (SXT_WINDOW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sxt_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FINDINGS_SHOWN)
    set_findings_shown (SXT_WINDOW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sxt_window_dispose (GObject *object)
{
  SxtWindow *self = SXT_WINDOW (object);

  if (self->session)
    sxt_window_set_session (self, NULL);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->project_signals);
  g_clear_object (&self->engine_signals);
  g_clear_object (&self->views_signals);
  g_clear_object (&self->view_signals);
  g_clear_object (&self->form_signals);
  g_clear_object (&self->mend_path);
  g_clear_object (&self->view_bindings);
  g_clear_object (&self->findings);
  g_clear_weak_pointer (&self->focus_kept);
  g_clear_weak_pointer (&self->undo_toast);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_WINDOW);
  G_OBJECT_CLASS (sxt_window_parent_class)->dispose (object);
}

static void
sxt_window_class_init (SxtWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sxt_window_get_property;
  object_class->set_property = sxt_window_set_property;
  object_class->dispose = sxt_window_dispose;

  properties[PROP_FINDINGS_SHOWN] = g_param_spec_boolean (
      "findings-shown", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SXT_TYPE_MEND_SHEET);
  g_type_ensure (SXT_TYPE_PLAN_BANNERS);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "window.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, split);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, no_switcher);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, one_column);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, plan_title);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, areas);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, nav);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, main_page);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, pushed_page);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, main_view);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, area_title);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, views_switcher);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, views_button);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, views_title);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, findings_button);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, print_button);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, banners);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, pane);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, sheet);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, record_sheet);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, faces_switcher);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, faces);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, face_page);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, mend_page);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, face_bin);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, mend_bin);
  gtk_widget_class_bind_template_child (widget_class, SxtWindow, pushed_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_breakpoint);
  gtk_widget_class_bind_template_callback (widget_class, on_active);
  gtk_widget_class_bind_template_callback (widget_class, on_close_request);
  gtk_widget_class_bind_template_callback (widget_class, on_area_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_area_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_popped);
  gtk_widget_class_bind_template_callback (widget_class, on_pushed);
  gtk_widget_class_bind_template_callback (widget_class, on_sheet);
  gtk_widget_class_bind_template_callback (widget_class, problems_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK, escape_cb, NULL);
  gtk_widget_class_install_property_action (widget_class, "win.findings", "findings-shown");
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.area", "s", area_action);
  gtk_widget_class_install_action (widget_class, "win.view", "s", view_action);
  gtk_widget_class_install_action (widget_class, "win.next-view", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "win.previous-view", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "win.show-case", "(suu)", show_case_action);
  gtk_widget_class_install_action (widget_class, "win.open-finding", "(sus)", open_finding_action);
  gtk_widget_class_install_action (widget_class, "win.mend", NULL, mend_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.resolve-disk", NULL, resolve_disk_action);
  gtk_widget_class_install_action (widget_class, "win.use-today", NULL, use_today_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", toast_undo_action);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.to-mend", NULL, to_mend_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.problems", NULL, problems_action);
}

static void
sxt_window_init (SxtWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  problems_cb (self);
  self->pane_wanted = sxt_settings_restore_window (GTK_WINDOW (self));
  sxt_menu_button_set_name (self->menu_button, _ ("Main Menu"));
  sxt_menu_button_set_name (self->views_button, _ ("Views"));
  sxt_file_drop_attach (GTK_WINDOW (self));
  self->findings = SXT_FINDINGS_PANE (g_object_ref_sink (sxt_findings_pane_new ()));
  self->record_findings = SXT_FINDINGS_PANE (sxt_findings_pane_new ());
  sxt_mend_sheet_set_pane (self->record_sheet, GTK_WIDGET (self->record_findings));
  self->mend_path = sxt_mend_path_new (self, self->findings, self->record_findings, self->faces);

  self->session_signals = g_signal_group_new (SXT_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::title", G_CALLBACK (update_title), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::countdown", G_CALLBACK (update_title), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::modified", G_CALLBACK (update_title), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::busy", G_CALLBACK (busy_cb), self);
  self->project_signals = g_signal_group_new (SXT_TYPE_PROJECT);
  g_signal_group_connect_swapped (self->project_signals, "changed", G_CALLBACK (project_changed_cb), self);
  g_signal_group_connect_swapped (self->project_signals, "notify::undo-label", G_CALLBACK (update_undo), self);
  g_signal_group_connect_swapped (self->project_signals, "notify::redo-label", G_CALLBACK (update_undo), self);
  g_signal_group_connect_swapped (self->project_signals, "notify::can-undo", G_CALLBACK (update_undo), self);
  g_signal_group_connect_swapped (self->project_signals, "notify::can-redo", G_CALLBACK (update_undo), self);
  self->engine_signals = g_signal_group_new (SXT_TYPE_ENGINE);
  g_signal_group_connect_swapped (self->engine_signals, "updated", G_CALLBACK (update_rows), self);
  self->views_signals = g_signal_group_new (ADW_TYPE_VIEW_STACK);
  g_signal_group_connect_swapped (self->views_signals, "notify::visible-child", G_CALLBACK (view_changed_cb), self);
  self->view_signals = g_signal_group_new (SXT_TYPE_VIEW);
  g_signal_group_connect_swapped (self->view_signals, "notify::face", G_CALLBACK (update_face), self);
  g_signal_group_connect_swapped (self->view_signals, "notify::face-title", G_CALLBACK (update_face), self);
  g_signal_group_connect_swapped (self->view_signals, "present-face", G_CALLBACK (present_face_cb), self);

  self->form_signals = g_signal_group_new (SXT_TYPE_RECORD_FORM);
  g_signal_group_connect_swapped (self->form_signals, "notify::record", G_CALLBACK (form_record_cb), self);

  self->view_bindings = g_binding_group_new ();
  g_binding_group_bind (self->view_bindings, "searchable", self->search_button, "visible", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->view_bindings, "searching", self->search_button, "active",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  for (int area = -1; area < SXT_N_AREAS; area++)
    {
      AdwViewStackPage *page =
          adw_view_stack_add_titled (self->stack, adw_bin_new (), get_tab_name (area),
                                     area < 0 ? _ ("Overview") : sxt_area_get_title ((SxtArea) area));
      GtkWidget *row = sxt_area_row_new (area);

      self->rows[area + 1] = row;
      gtk_list_box_append (self->areas, row);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_CONTROLS, page, NULL, -1);
    }
}

/**
 * sxt_window_new:
 * @application: whose window
 * @session: the plan to show
 *
 * Returns: (transfer none): a window, not yet presented
 */
SxtWindow *
sxt_window_new (GtkApplication *application, SxtSession *session)
{
  SxtWindow *self = g_object_new (SXT_TYPE_WINDOW, "application", application, NULL);

  sxt_window_set_session (self, session);

  return self;
}

SxtSession *
sxt_window_get_session (SxtWindow *self)
{
  g_return_val_if_fail (SXT_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * sxt_window_set_session:
 * @session: (nullable): another plan, or the same one read anew; NULL when the window goes
 */
void
sxt_window_set_session (SxtWindow *self, SxtSession *session)
{
  g_return_if_fail (SXT_IS_WINDOW (self));

  if (self->session == session)
    return;

  sxt_mend_path_set_resting (self->mend_path, TRUE);
  g_signal_group_set_target (self->form_signals, NULL);
  g_signal_group_set_target (self->view_signals, NULL);
  g_binding_group_set_source (self->view_bindings, NULL);
  g_signal_group_set_target (self->views_signals, NULL);
  g_signal_group_set_target (self->engine_signals, NULL);
  g_signal_group_set_target (self->project_signals, NULL);
  g_signal_group_set_target (self->session_signals, NULL);
  if (self->session)
    {
      adw_bin_set_child (self->face_bin, NULL);
      adw_bin_set_child (self->pushed_bin, NULL);
      adw_inline_view_switcher_set_stack (self->views_switcher, NULL);
    }
  for (int area = -1; area < SXT_N_AREAS; area++)
    adw_bin_set_child (ADW_BIN (adw_view_stack_get_child_by_name (self->stack, get_tab_name (area))), NULL);
  sxt_findings_pane_set_session (self->findings, session);
  sxt_findings_pane_set_session (self->record_findings, session);
  sxt_plan_banners_set_session (self->banners, session);

  g_set_object (&self->session, session);
  if (!session)
    return;

  sxt_mend_path_set_resting (self->mend_path, FALSE);

  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->project_signals, sxt_session_get_project (session));
  g_signal_group_set_target (self->engine_signals, sxt_session_get_engine (session));
  update_title (self);
  update_undo (self);
  update_rows (self);
  if (!gtk_list_box_get_selected_row (self->areas))
    gtk_list_box_select_row (self->areas, GTK_LIST_BOX_ROW (self->rows[0]));
  on_page (self);
}

/**
 * sxt_window_get_area:
 *
 * Returns: the area in front, or -1 for the Overview
 */
int
sxt_window_get_area (SxtWindow *self)
{
  const char *name;

  g_return_val_if_fail (SXT_IS_WINDOW (self), -1);

  name = adw_view_stack_get_visible_child_name (self->stack);
  return name ? sxt_area_find (name) : -1;
}

/**
 * sxt_window_get_view:
 *
 * Returns: (transfer none) (nullable): the view in front; NULL on the Overview
 */
SxtView *
sxt_window_get_view (SxtWindow *self)
{
  SxtAreaPage *page;

  g_return_val_if_fail (SXT_IS_WINDOW (self), NULL);

  page = self->session ? get_area_page (self) : NULL;
  return page ? sxt_area_page_get_view (page) : NULL;
}

/**
 * sxt_window_open_page:
 * @page: "overview", "schools", or with a view "schools/records"
 *
 * Returns: FALSE if there is no such page
 */
gboolean
sxt_window_open_page (SxtWindow *self, const char *page)
{
  g_auto (GStrv) parts = NULL;
  SxtAreaPage *area_page;

  g_return_val_if_fail (SXT_IS_WINDOW (self), FALSE);

  parts = g_strsplit (page, "/", 2);
  if (!parts[0] || !adw_view_stack_get_child_by_name (self->stack, parts[0]))
    return FALSE;
  select_area (self, sxt_area_find (parts[0]));
  if (!parts[1])
    return TRUE;

  area_page = get_area_page (self);
  return area_page && sxt_area_page_open_view (area_page, parts[1]) != NULL;
}

/**
 * sxt_window_show_target:
 * @area: the area in which the planner looks, or -1
 * @target: what to show, or what to start
 *
 * Brings the very field, or starts the missing record with what is known.
 *
 * Returns: whether there is such a record
 */
gboolean
sxt_window_show_target (SxtWindow *self, int area, const SxtTarget *target)
{
  const SxtRoute *route;
  SxtAreaPage *page;
  SxtView *view;

  g_return_val_if_fail (SXT_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  route = sxt_route_get (target->list);
  sxt_window_commit_typing (self);
  select_area (self, sxt_route_get_area (target->list, area));
  sxt_mend_sheet_set_open (self->sheet, FALSE);
  sxt_mend_sheet_set_open (self->record_sheet, FALSE);
  page = get_area_page (self);
  view = page ? sxt_area_page_open_view (page, route->view) : NULL;
  if (!view)
    return FALSE;

  return target->id ? sxt_view_show (view, target->list, target->id, target->field)
                    : sxt_view_start (view, target->list, target->field, target->with);
}

/**
 * sxt_window_commit_typing:
 *
 * Makes what is being typed a value, before something looks at the whole plan.
 */
void
sxt_window_commit_typing (SxtWindow *self)
{
  GtkWidget *editor;

  g_return_if_fail (SXT_IS_WINDOW (self));

  editor = sxt_editor_find (gtk_window_get_focus (GTK_WINDOW (self)));
  for (; editor; editor = sxt_editor_find (gtk_widget_get_parent (editor)))
    sxt_editor_commit (editor);
}

/**
 * sxt_window_add_toast:
 * @title: what was done
 * @with_undo: whether to offer Undo
 */
void
sxt_window_add_toast (SxtWindow *self, const char *title, gboolean with_undo)
{
  AdwToast *toast;

  g_return_if_fail (SXT_IS_WINDOW (self));

  toast = adw_toast_new (title);
  adw_toast_set_use_markup (toast, FALSE);
  if (with_undo)
    {
      adw_toast_set_button_label (toast, _ ("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      g_set_weak_pointer (&self->undo_toast, toast);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}
