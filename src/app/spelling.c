/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The spelling of long texts, in the language of the plan. */
#include "app/spelling.h"

#include <libspelling.h>

#include "base/format.h"
#include "model/all.h"

#define ADAPTER_KEY "sxt-spelling"

/* By the key of the plan's language: dictionaries in the order in which they are wanted. */
static const struct
{
  const char *language;
  const char *dictionaries[5];
} wanted[] = {
  { "en", { "en_US", "en_GB", "en", NULL } },
  { "es", { "es_US", "es_MX", "es_ES", "es", NULL } },
};

/* Reading a dictionary takes a while: each once, and all fields share it. */
static SpellingChecker *
get_checker (const char *language)
{
  static GHashTable *checkers;
  SpellingProvider *provider = spelling_provider_get_default ();
  SpellingChecker *checker;

  if (checkers == NULL)
    checkers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  checker = g_hash_table_lookup (checkers, language);
  for (guint i = 0; checker == NULL && i < G_N_ELEMENTS (wanted); i++)
    for (guint j = 0; g_str_equal (wanted[i].language, language) && wanted[i].dictionaries[j] != NULL; j++)
      if (spelling_provider_supports_language (provider, wanted[i].dictionaries[j]))
        {
          checker = spelling_checker_new (provider, wanted[i].dictionaries[j]);
          g_hash_table_insert (checkers, (gpointer) wanted[i].language, checker);
          break;
        }

  return checker;
}

/* What the texts of the plan are written in; until it says so, the language of the window. */
static const char *
get_language (SxtProject *project)
{
  SxtRecord *plan = sxt_project_get_single (project, SXT_PLAN);
  const SxtField *row = &sxt_record_get_record_type (plan)->fields[SXT_PLAN_LANGUAGE];
  int choice = sxt_record_get_choice (plan, SXT_PLAN_LANGUAGE);

  if (choice >= 0)
    return row->choices->items[choice].key;
  return g_str_has_prefix (sxt_language_get (), "es") ? "es" : "en";
}

/**
 * sxt_spelling_attach:
 * @view: a text that has the focus
 * @project: the plan that it belongs to
 *
 * Marks what is misspelt, and offers corrections in the menu of the text. Nothing is done where no dictionary of the
 * language is installed.
 */
void
sxt_spelling_attach (GtkSourceView *view, SxtProject *project)
{
  SpellingChecker *checker = get_checker (get_language (project));
  SpellingTextBufferAdapter *adapter = g_object_get_data (G_OBJECT (view), ADAPTER_KEY);

  if (checker == NULL)
    {
      sxt_spelling_detach (view);
      return;
    }
  if (adapter != NULL)
    {
      spelling_text_buffer_adapter_set_checker (adapter, checker);
      return;
    }

  adapter =
      spelling_text_buffer_adapter_new (GTK_SOURCE_BUFFER (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view))), checker);
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (view), spelling_text_buffer_adapter_get_menu_model (adapter));
  gtk_widget_insert_action_group (GTK_WIDGET (view), "spelling", G_ACTION_GROUP (adapter));
  spelling_text_buffer_adapter_set_enabled (adapter, TRUE);
  g_object_set_data_full (G_OBJECT (view), ADAPTER_KEY, adapter, g_object_unref);
}

/**
 * sxt_spelling_detach:
 * @view: a text
 *
 * To be called before the view goes: a check that is still under way would warn.
 */
void
sxt_spelling_detach (GtkSourceView *view)
{
  SpellingTextBufferAdapter *adapter = g_object_get_data (G_OBJECT (view), ADAPTER_KEY);

  if (adapter == NULL)
    return;
  spelling_text_buffer_adapter_set_enabled (adapter, FALSE);
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (view), NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "spelling", NULL);
  g_object_set_data (G_OBJECT (view), ADAPTER_KEY, NULL);
}
