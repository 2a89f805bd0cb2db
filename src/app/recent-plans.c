/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plans that were opened before: files from the desktop's own list, what they hold from a cache of ours. */
#include "app/recent-plans.h"

#include <gtk/gtk.h>

/* As which program files are entered in the desktop's list, whatever the process is called. */
#define APPLICATION "Sextant"
#define MIME_TYPE "application/x-sextant+json"
#define MOST_PLANS 12

struct _SxtRecentPlans
{
  GObject parent_instance;

  GListStore *list;
  GKeyFile *cache;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (SxtRecentPlans, sxt_recent_plans, G_TYPE_OBJECT)

/* ---- The cache ---- */

static char *
dup_cache_path (void)
{
  return g_build_filename (g_get_user_cache_dir (), "sextant", "recent-plans.ini", NULL);
}

/* Holds the plans of the list and no others. That it cannot be written costs only time. */
static void
save_cache (SxtRecentPlans *self)
{
  g_autoptr (GKeyFile) cache = g_key_file_new ();
  g_autofree char *path = dup_cache_path (), *folder = g_path_get_dirname (path);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (SxtRecentPlan) plan = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      sxt_recent_plan_store (plan, cache);
    }
  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (cache, path, NULL))
    g_debug ("The cache of recent plans cannot be written");
  g_key_file_unref (self->cache);
  self->cache = g_steal_pointer (&cache);
}

/* ---- The list ---- */

/* Copies of a plan are known apart by the names of their files. */
static void
tell_apart (SxtRecentPlans *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SxtRecentPlan) plan = g_list_model_get_item (G_LIST_MODEL (self->list), i);
      gboolean has_twin = FALSE;

      for (guint k = 0; k < n && !has_twin; k++)
        {
          g_autoptr (SxtRecentPlan) other = g_list_model_get_item (G_LIST_MODEL (self->list), k);

          has_twin = k != i && sxt_recent_plan_reads_like (plan, other);
        }
      sxt_recent_plan_set_twin (plan, has_twin);
    }
}

static void
plan_updated_cb (SxtRecentPlans *self)
{
  tell_apart (self);
  save_cache (self);
}

static gint64
get_stamp (GtkRecentInfo *info)
{
  GDateTime *when = NULL;

  return gtk_recent_info_get_application_info (info, APPLICATION, NULL, NULL, &when) && when
             ? g_date_time_to_unix_usec (when)
             : 0;
}

static int
compare_stamps (gconstpointer a, gconstpointer b)
{
  gint64 stamp = get_stamp (*(GtkRecentInfo **) a), other = get_stamp (*(GtkRecentInfo **) b);

  return stamp < other ? 1 : stamp > other ? -1 : 0;
}

static SxtRecentPlan *
find_plan (SxtRecentPlans *self, GFile *file)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (SxtRecentPlan) plan = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (g_file_equal (sxt_recent_plan_get_file (plan), file))
        return g_steal_pointer (&plan);
    }

  return NULL;
}

static SxtRecentPlan *
make_plan (SxtRecentPlans *self, GFile *file)
{
  SxtRecentPlan *plan = sxt_recent_plan_new (file);

  sxt_recent_plan_recall (plan, self->cache);
  g_signal_connect_object (plan, "updated", G_CALLBACK (plan_updated_cb), self, G_CONNECT_SWAPPED);

  return plan;
}

static void
read_list (SxtRecentPlans *self)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  g_autoptr (GPtrArray) infos = g_ptr_array_new ();
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  gboolean same;

  for (GList *l = items; l; l = l->next)
    if (gtk_recent_info_has_application (l->data, APPLICATION))
      g_ptr_array_add (infos, l->data);
  g_ptr_array_sort (infos, compare_stamps);
  for (guint i = 0; i < MIN (infos->len, MOST_PLANS); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (g_ptr_array_index (infos, i)));
      SxtRecentPlan *plan = find_plan (self, file);

      g_ptr_array_add (plans, plan ? plan : make_plan (self, file));
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);

  /* The same rows are not made anew: one may have the focus. */
  same = plans->len == n_before;
  for (guint i = 0; same && i < plans->len; i++)
    {
      g_autoptr (SxtRecentPlan) plan = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      same = plan == g_ptr_array_index (plans, i);
    }
  if (!same)
    {
      g_list_store_splice (self->list, 0, n_before, plans->pdata, plans->len);
      tell_apart (self);
    }
}

static void
manager_changed_cb (SxtRecentPlans *self)
{
  read_list (self);
  sxt_recent_plans_refresh (self);
}

/**
 * sxt_recent_plans_refresh:
 *
 * Looks at the files again, each in another thread; the plans tell what is new.
 */
void
sxt_recent_plans_refresh (SxtRecentPlans *self)
{
  g_return_if_fail (SXT_IS_RECENT_PLANS (self));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (SxtRecentPlan) plan = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      sxt_recent_plan_refresh (plan, self->cancellable);
    }
}

/**
 * sxt_recent_plans_get_list:
 *
 * Returns: (transfer none): of SxtRecentPlan, the last opened first
 */
GListModel *
sxt_recent_plans_get_list (SxtRecentPlans *self)
{
  g_return_val_if_fail (SXT_IS_RECENT_PLANS (self), NULL);

  return G_LIST_MODEL (self->list);
}

/**
 * sxt_recent_plans_add:
 * @file: a plan that was opened or saved
 *
 * Puts it first, if the person at this desktop wants files to be remembered.
 */
void
sxt_recent_plans_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  char *groups[] = { (char *) APPLICATION, NULL };
  gboolean wanted;

  g_object_get (gtk_settings_get_default (), "gtk-recent-files-enabled", &wanted, NULL);
  if (wanted)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri,
                                 &(GtkRecentData) { .mime_type = (char *) MIME_TYPE,
                                                    .app_name = (char *) APPLICATION,
                                                    .app_exec = (char *) "sextant %u",
                                                    .groups = groups });
}

/**
 * sxt_recent_plans_remove:
 *
 * Takes it out of the list; the file, if there is one, stays.
 */
void
sxt_recent_plans_remove (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

/* ---- The object ---- */

static void
sxt_recent_plans_dispose (GObject *object)
{
  SxtRecentPlans *self = SXT_RECENT_PLANS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->list);
  g_clear_pointer (&self->cache, g_key_file_unref);
  G_OBJECT_CLASS (sxt_recent_plans_parent_class)->dispose (object);
}

static void
sxt_recent_plans_class_init (SxtRecentPlansClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sxt_recent_plans_dispose;
}

static void
sxt_recent_plans_init (SxtRecentPlans *self)
{
  g_autofree char *path = dup_cache_path ();

  self->list = g_list_store_new (SXT_TYPE_RECENT_PLAN);
  self->cancellable = g_cancellable_new ();
  self->cache = g_key_file_new ();
  g_key_file_load_from_file (self->cache, path, G_KEY_FILE_NONE, NULL);
  read_list (self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (manager_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

SxtRecentPlans *
sxt_recent_plans_new (void)
{
  return g_object_new (SXT_TYPE_RECENT_PLANS, NULL);
}
