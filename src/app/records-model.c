/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table of records shows of a list: searched, sorted, and which of them are selected. */
#include "app/records-model.h"

#include <string.h>

#include "app/field-text.h"
#include "app/record-columns.h"
#include "app/touch-list.h"
#include "base/text.h"

struct _SxtRecordsModel
{
  GObject parent_instance;

  SxtTouchList *touch;
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  GtkMultiSelection *selection;
  GtkFilter *filter;
  GHashTable *texts; /* of the records: the shown columns, folded; made when first searched */
  char *needle;      /* folded */
  char **words;      /* of the needle */
  gboolean is_phrase;
};

G_DEFINE_FINAL_TYPE (SxtRecordsModel, sxt_records_model, G_TYPE_OBJECT)

static guint selected_signal;

/* ---- Searching ---- */

static const char *
get_text (SxtRecordsModel *self, SxtRecord *record)
{
  char *folded = g_hash_table_lookup (self->texts, record);

  if (folded == NULL)
    {
      const int *fields = sxt_record_columns_get (sxt_record_get_list (record));
      g_autoptr (GString) text = g_string_new (NULL);

      for (; *fields >= 0; fields++)
        {
          g_autofree char *cell = sxt_field_dup_cell (record, *fields);

          if (cell != NULL)
            g_string_append_printf (text, "%s\n", cell);
        }
      folded = sxt_text_fold (text->str);
      g_hash_table_insert (self->texts, record, folded);
    }

  return folded;
}

static gboolean
is_match (gpointer item, gpointer data)
{
  SxtRecordsModel *self = data;

  if (self->is_phrase)
    return strstr (get_text (self, item), self->needle) != NULL;
  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (get_text (self, item), self->words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
has_phrase (SxtRecordsModel *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->touch)); i++)
    {
      g_autoptr (SxtRecord) record = g_list_model_get_item (G_LIST_MODEL (self->touch), i);

      if (strstr (get_text (self, record), self->needle) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * sxt_records_model_set_search:
 * @self: a model
 * @text: what to look for; empty for all
 *
 * Shows the records that have @text in one of the shown columns, whatever its case and accents; if none has it as it
 * stands, those that have each of its words in one of them.
 */
void
sxt_records_model_set_search (SxtRecordsModel *self, const char *text)
{
  g_autofree char *squeezed = sxt_text_squeeze (text);
  g_autofree char *needle = sxt_text_fold (squeezed);

  g_return_if_fail (SXT_IS_RECORDS_MODEL (self));

  if (g_str_equal (needle, self->needle))
    return;
  g_strfreev (self->words);
  self->words = sxt_text_split_words (needle);
  g_free (self->needle);
  self->needle = g_steal_pointer (&needle);
  self->is_phrase = *self->needle == '\0' || self->words[0] == NULL || has_phrase (self);
  /* Without a search no row is looked at: there may be a hundred thousand. */
  if (*self->needle == '\0')
    gtk_filter_list_model_set_filter (self->filtered, NULL);
  else if (gtk_filter_list_model_get_filter (self->filtered) == NULL)
    gtk_filter_list_model_set_filter (self->filtered, self->filter);
  else
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * sxt_records_model_forget_texts:
 * @self: a model
 *
 * To be called when a record, or what it refers to, or the choice of columns has changed.
 */
void
sxt_records_model_forget_texts (SxtRecordsModel *self)
{
  g_return_if_fail (SXT_IS_RECORDS_MODEL (self));

  g_hash_table_remove_all (self->texts);
}

/* ---- The object ---- */

static void
selection_cb (SxtRecordsModel *self)
{
  g_signal_emit (self, selected_signal, 0);
}

static void
sxt_records_model_dispose (GObject *object)
{
  SxtRecordsModel *self = SXT_RECORDS_MODEL (object);

  /* The list outlives the table: a sorter left behind would sort for nobody. */
  if (self->sorted != NULL)
    {
      gtk_sort_list_model_set_section_sorter (self->sorted, NULL);
      gtk_sort_list_model_set_sorter (self->sorted, NULL);
    }
  if (self->filtered != NULL)
    gtk_filter_list_model_set_filter (self->filtered, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filtered);
  g_clear_object (&self->touch);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (sxt_records_model_parent_class)->dispose (object);
}

static void
sxt_records_model_finalize (GObject *object)
{
  SxtRecordsModel *self = SXT_RECORDS_MODEL (object);

  g_hash_table_unref (self->texts);
  g_free (self->needle);
  g_strfreev (self->words);
  G_OBJECT_CLASS (sxt_records_model_parent_class)->finalize (object);
}

static void
sxt_records_model_class_init (SxtRecordsModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sxt_records_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = sxt_records_model_finalize;
  selected_signal =
      g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sxt_records_model_init (SxtRecordsModel *self)
{
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->needle = g_strdup ("");
  self->words = g_new0 (char *, 1);
  self->is_phrase = TRUE;
}

/**
 * sxt_records_model_new:
 * @records: a list of a project
 * @sorter: how the table is sorted
 *
 * Returns: (transfer full): the model; nothing is selected
 */
SxtRecordsModel *
sxt_records_model_new (GListModel *records, GtkSorter *sorter)
{
  SxtRecordsModel *self = g_object_new (SXT_TYPE_RECORDS_MODEL, NULL);

  self->touch = sxt_touch_list_new (records);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_match, self, NULL));
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->touch)), NULL);
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)), g_object_ref (sorter));
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->sorted)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  /* What goes takes its selection along without a word. */
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return self;
}

GtkSelectionModel *
sxt_records_model_get_selection (SxtRecordsModel *self)
{
  g_return_val_if_fail (SXT_IS_RECORDS_MODEL (self), NULL);

  return GTK_SELECTION_MODEL (self->selection);
}

guint
sxt_records_model_get_n_shown (SxtRecordsModel *self)
{
  g_return_val_if_fail (SXT_IS_RECORDS_MODEL (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

/* ---- The selection ---- */

GPtrArray *
sxt_records_model_dup_selected (SxtRecordsModel *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) selected = NULL;
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (SXT_IS_RECORDS_MODEL (self), records);

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (gboolean is_valid = gtk_bitset_iter_init_first (&iter, selected, &position); is_valid;
       is_valid = gtk_bitset_iter_next (&iter, &position))
    {
      SxtRecord *record = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

      if (sxt_record_get_project (record) != NULL)
        g_ptr_array_add (records, record);
      else
        g_object_unref (record);
    }

  return records;
}

/**
 * sxt_records_model_get_position:
 * @self: a model
 *
 * Returns: where the first selected record stands; `GTK_INVALID_LIST_POSITION` if none is selected
 */
guint
sxt_records_model_get_position (SxtRecordsModel *self)
{
  g_autoptr (GtkBitset) selected = NULL;

  g_return_val_if_fail (SXT_IS_RECORDS_MODEL (self), GTK_INVALID_LIST_POSITION);

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  return gtk_bitset_is_empty (selected) ? GTK_INVALID_LIST_POSITION : gtk_bitset_get_minimum (selected);
}

void
sxt_records_model_select_position (SxtRecordsModel *self, guint position)
{
  g_return_if_fail (SXT_IS_RECORDS_MODEL (self));

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
}

/**
 * sxt_records_model_select:
 * @self: a model
 * @records: (element-type SxtRecord): records of the list
 *
 * Selects them alone.
 *
 * Returns: whether all of them are shown; if not, the selection stays as it was
 */
gboolean
sxt_records_model_select (SxtRecordsModel *self, GPtrArray *records)
{
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = NULL;
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  guint n;

  g_return_val_if_fail (SXT_IS_RECORDS_MODEL (self), FALSE);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (wanted, records->pdata[i]);

  n = sxt_records_model_get_n_shown (self);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SxtRecord) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (g_hash_table_contains (wanted, item))
        gtk_bitset_add (selected, i);
    }
  if (gtk_bitset_get_size (selected) < records->len)
    return FALSE;

  all = gtk_bitset_new_range (0, n);
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), selected, all);
  return TRUE;
}

/**
 * sxt_records_model_set_groups:
 * @self: a model
 * @sorter: (nullable): records that it finds equal stand together as a section; %NULL for no sections
 */
void
sxt_records_model_set_groups (SxtRecordsModel *self, GtkSorter *sorter)
{
  g_return_if_fail (SXT_IS_RECORDS_MODEL (self));

  gtk_sort_list_model_set_section_sorter (self->sorted, sorter);
}

static gboolean
is_in_title (const SxtChange *change)
{
  const SxtRecordType *type = sxt_record_type_get (change->list);

  for (guint i = 0; i < G_N_ELEMENTS (type->title) && type->title[i] >= 0; i++)
    if (type->title[i] == change->field)
      return TRUE;

  return FALSE;
}

/* A row shows the names of other records: it is told when one of these is renamed, goes or comes back. */
static void
tell_referrers (SxtRecordsModel *self, SxtProject *project, SxtListId list, const SxtChange *change)
{
  const SxtRecordType *type = sxt_record_type_get (list);

  if (change->op == SXT_CHANGE_MOVE || (change->op == SXT_CHANGE_SET && !is_in_title (change)))
    return;
  for (int field = 0; field < (int) type->n_fields; field++)
    {
      const SxtListId *targets = type->fields[field].targets;

      if (type->fields[field].kind != SXT_KIND_REFERENCE ||
          (targets[0] != SXT_LIST_ANY && targets[0] != change->list && targets[1] != change->list))
        continue;
      for (guint i = 0; i < (change->op == SXT_CHANGE_SET ? 1 : change->n); i++)
        {
          g_autoptr (GPtrArray) referrers =
              sxt_project_get_referrers (project, list, field, sxt_record_get_id (change->records[i]));

          for (guint j = 0; j < referrers->len; j++)
            {
              sxt_touch_list_touch (self->touch, referrers->pdata[j]);
              g_object_notify_by_pspec (referrers->pdata[j], sxt_record_get_pspec (referrers->pdata[j], field));
            }
        }
    }
}

/**
 * sxt_records_model_take_changes:
 * @self: a model
 * @project: whose list it shows
 * @list: that list
 * @changes: what was done
 *
 * Edited rows sort anew once the planner is done with them, see sxt_records_model_flush().
 */
void
sxt_records_model_take_changes (SxtRecordsModel *self, SxtProject *project, SxtListId list, SxtChangeList *changes)
{
  g_return_if_fail (SXT_IS_RECORDS_MODEL (self));

  for (guint i = 0; i < sxt_change_list_get_n (changes); i++)
    {
      const SxtChange *change = sxt_change_list_get (changes, i);

      if (change->op == SXT_CHANGE_SET && change->list == list)
        sxt_touch_list_touch (self->touch, change->records[0]);
      tell_referrers (self, project, list, change);
    }
  sxt_records_model_forget_texts (self);
}

/**
 * sxt_records_model_flush:
 * @self: a model
 *
 * Sorts and searches anew what was edited.
 */
void
sxt_records_model_flush (SxtRecordsModel *self)
{
  g_return_if_fail (SXT_IS_RECORDS_MODEL (self));

  sxt_touch_list_flush (self->touch);
}
