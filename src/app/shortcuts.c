/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shortcuts of the window: one table that installs and describes them. */
#include "app/shortcuts.h"

#include <glib/gi18n-lib.h>

#define FILES N_ ("Plan")
#define GOING N_ ("Going About")
#define EDITING N_ ("Editing")
#define GRIDS N_ ("In a Grid")
#define PROGRAM N_ ("Sextant")

static const SxtShortcut shortcuts[] = {
  { "app.new", { "<Control>n" }, N_ ("New plan"), FILES },
  { "app.open", { "<Control>o" }, N_ ("Open a plan"), FILES },
  { "win.save", { "<Control>s" }, N_ ("Save"), FILES },
  { "win.save-as", { "<Control><Shift>s" }, N_ ("Save under another name"), FILES },
  { "win.import", { "<Control>i" }, N_ ("Import schools"), FILES },
  { "win.print", { "<Control>p" }, N_ ("Print the plan"), FILES },
  { "window.close", { "<Control>w" }, N_ ("Close the window"), FILES },
  { "win.area::overview", { "<Alt>1" }, N_ ("Overview"), GOING },
  { "win.area::narrative", { "<Alt>2" }, N_ ("Narrative"), GOING },
  { "win.area::curriculum", { "<Alt>3" }, N_ ("Curriculum"), GOING },
  { "win.area::capacity", { "<Alt>4" }, N_ ("Capacity"), GOING },
  { "win.area::schools", { "<Alt>5" }, N_ ("Schools"), GOING },
  { "win.area::communications", { "<Alt>6" }, N_ ("Communications"), GOING },
  { "win.area::devices", { "<Alt>7" }, N_ ("Devices"), GOING },
  { "win.next-view", { "<Control>Page_Down" }, N_ ("Next view of the area"), GOING },
  { "win.previous-view", { "<Control>Page_Up" }, N_ ("Previous view of the area"), GOING },
  { "win.search", { "<Control>f" }, N_ ("Search in the rows"), GOING },
  { "win.findings", { "F9" }, N_ ("What to mend here"), GOING },
  { NULL, { "F10" }, N_ ("Main menu"), GOING },

  { "win.mend", { "<Control>m" }, N_ ("From a field to what to mend in it, and back"), GOING },
  { "win.undo", { "<Control>z" }, N_ ("Undo"), EDITING },
  { "win.redo", { "<Control><Shift>z", "<Control>y" }, N_ ("Redo"), EDITING },
  { NULL, { "Insert" }, N_ ("Add to the list"), EDITING },
  { NULL, { "Return" }, N_ ("Edit what is selected"), EDITING },
  { NULL, { "F6" }, N_ ("Between the list and the form"), EDITING },
  { NULL, { "Escape" }, N_ ("Back to the page from its form or findings; take back what is being typed"), EDITING },
  { NULL, { "<Control>d" }, N_ ("Duplicate"), EDITING },
  { NULL, { "<Alt>Up" }, N_ ("Move up in the list"), EDITING },
  { NULL, { "<Alt>Down" }, N_ ("Move down in the list"), EDITING },
  { NULL, { "Delete" }, N_ ("Remove"), EDITING },
  { NULL, { "3" }, N_ ("Set level 3; the other levels by their digits"), GRIDS },
  { NULL, { "<Shift>Down" }, N_ ("Choose several cells"), GRIDS },
  { NULL, { "<Control>d" }, N_ ("Fill down from the first cell chosen"), GRIDS },
  { NULL, { "<Control>c" }, N_ ("Copy the cells, for a spreadsheet too"), GRIDS },
  { NULL, { "<Control>v" }, N_ ("Paste into the cells"), GRIDS },
  { NULL, { "Delete" }, N_ ("Clear the cells"), GRIDS },
  { NULL, { "plus", "minus" }, N_ ("Open or close a branch of the rows"), GRIDS },
  { "app.preferences", { "<Control>comma" }, N_ ("Preferences"), PROGRAM },
  { "app.shortcuts", { "<Control>question" }, N_ ("Keyboard shortcuts"), PROGRAM },
  { "app.quit", { "<Control>q" }, N_ ("Quit"), PROGRAM },
};

/**
 * sxt_shortcuts_get:
 * @n: (out): how many
 *
 * Returns: (array length=n): the table
 */
const SxtShortcut *
sxt_shortcuts_get (guint *n)
{
  *n = G_N_ELEMENTS (shortcuts);

  return shortcuts;
}

/**
 * sxt_shortcuts_install:
 *
 * Application accelerators run in the capture phase: they work from entries, tables and the sidebar, and rest while a
 * dialog is open.
 */
void
sxt_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action)
      gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].accels);
}
