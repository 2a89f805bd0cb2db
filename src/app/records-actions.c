/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with the records of a view. */
#include <glib/gi18n-lib.h>

#include "app/records-view-private.h"
#include "model/several.h"

static void
go_to_table_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sxt_records_view_go_to_table (SXT_RECORDS_VIEW (data));
}

static void
go_to_form_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sxt_records_view_go_to_form (SXT_RECORDS_VIEW (data));
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sxt_view_start (SXT_VIEW (data), sxt_records_view_get_list (SXT_RECORDS_VIEW (data)), -1, NULL);
}

static void
duplicate_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SxtRecordsView *view = data;
  g_autoptr (GPtrArray) records = sxt_records_view_dup_selected (view);
  g_autoptr (GPtrArray) copies = NULL;

  if (sxt_records_duplicate ((SxtRecord *const *) records->pdata, records->len, &copies, NULL))
    sxt_records_view_show_records (view, copies, -1);
}

/* What goes along is said as well. */
static char *
dup_removed_message (GPtrArray *records, guint owned)
{
  g_autofree char *title = sxt_record_dup_title (records->pdata[0]);
  g_autofree char *what =
      records->len == 1
          ? g_strdup_printf (_ ("Removed %s"), title)
          : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Removed %u record", "Removed %u records", records->len),
                             records->len);

  if (owned == 0)
    return g_steal_pointer (&what);
  /* Translators: what was removed, then how much went along with it */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, and %u record that belongs to it",
                                       "%s, and %u records that belong to it", owned),
                          what, owned);
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SxtRecordsView *view = data;
  SxtProject *project = sxt_records_view_get_project (view);
  SxtRecordsModel *model = sxt_records_view_get_model (view);
  g_autoptr (GPtrArray) records = sxt_records_view_dup_selected (view);
  guint owned = sxt_project_count_owned (project, (SxtRecord *const *) records->pdata, records->len);
  guint position = sxt_records_model_get_position (model), n;
  g_autofree char *message = dup_removed_message (records, owned);

  if (!sxt_project_remove (project, (SxtRecord *const *) records->pdata, records->len, NULL))
    return;
  gtk_widget_activate_action (GTK_WIDGET (view), "win.toast-undo", "s", message);

  n = sxt_records_model_get_n_shown (model);
  if (n > 0)
    sxt_records_model_select_position (model, MIN (position, n - 1));
  sxt_records_view_go_to_table (view);
}

static void
move_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SxtRecordsView *view = data;
  g_autoptr (GPtrArray) records = sxt_records_view_dup_selected (view);
  guint position = sxt_record_get_position (records->pdata[0]);
  gboolean up = g_str_equal (g_action_get_name (G_ACTION (action)), "move-up");

  sxt_project_move (sxt_records_view_get_project (view), sxt_records_view_get_list (view), position, 1,
                    up ? position - 1 : position + 1, NULL);
  sxt_records_model_select (sxt_records_view_get_model (view), records);
}

static void
let_go_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sxt_records_view_let_go (SXT_RECORDS_VIEW (data));
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sxt_records_view_copy (SXT_RECORDS_VIEW (data));
}

static void
paste_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sxt_records_view_paste (SXT_RECORDS_VIEW (data));
}

static void
sort_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const SxtRecordType *type = sxt_record_type_get (sxt_records_view_get_list (data));

  sxt_records_view_sort (data, sxt_record_type_find_field (type, g_variant_get_string (parameter, NULL)));
}

static const GActionEntry entries[] = {
  { .name = "add", .activate = add_cb },
  { .name = "duplicate", .activate = duplicate_cb },
  { .name = "remove", .activate = remove_cb },
  { .name = "move-up", .activate = move_cb },
  { .name = "move-down", .activate = move_cb },
  { .name = "sort", .activate = sort_cb, .parameter_type = "s", .state = "''" },
  { .name = "let-go", .activate = let_go_cb },
  { .name = "copy", .activate = copy_cb },
  { .name = "paste", .activate = paste_cb },
  { .name = "go-to-table", .activate = go_to_table_cb },
  { .name = "go-to-form", .activate = go_to_form_cb },
};

/**
 * sxt_records_actions_new:
 * @view: (transfer none): a view that outlives the actions' use
 *
 * Returns: (transfer full): the group "records"
 */
GActionGroup *
sxt_records_actions_new (SxtRecordsView *view)
{
  GSimpleActionGroup *actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), view);
  return G_ACTION_GROUP (actions);
}

static void
set_enabled (GActionGroup *actions, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (actions), name)), enabled);
}

/**
 * sxt_records_actions_update:
 * @actions: the actions of @view
 * @view: a view, after its selection or order has changed
 */
void
sxt_records_actions_update (GActionGroup *actions, SxtRecordsView *view)
{
  g_autoptr (GPtrArray) records = sxt_records_view_dup_selected (view);
  int sorted = sxt_records_view_get_sorted (view);
  gboolean may_move = records->len == 1 && sorted < 0;
  guint position = records->len == 1 ? sxt_record_get_position (records->pdata[0]) : 0;
  const SxtRecordType *type = sxt_record_type_get (sxt_records_view_get_list (view));
  guint n = sxt_project_get_n (sxt_records_view_get_project (view), sxt_records_view_get_list (view));

  g_action_group_change_action_state (actions, "sort",
                                      g_variant_new_string (sorted >= 0 ? type->fields[sorted].key : ""));
  set_enabled (actions, "duplicate", records->len > 0);
  set_enabled (actions, "remove", records->len > 0);
  set_enabled (actions, "copy", records->len > 0);
  set_enabled (actions, "paste", sxt_records_view_get_model (view) != NULL);
  set_enabled (actions, "move-up", may_move && position > 0);
  set_enabled (actions, "move-down", may_move && position + 1 < n);
}
