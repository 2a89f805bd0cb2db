/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Composing tables: widths of columns, heads, rows. */
#include "report/compose.h"

#define COLUMN_GAP 11.0
#define PADDING 3.0
#define ROOMY_PADDING 8.0
#define MARK_INDENT 15.0
#define LARGEST_LEAST 0.3 /* of the width: what a long word may claim for its column */

typedef struct
{
  const SxtColumn *column;
  guint index; /* among all columns of the table */
  double least;
  double x;
  double width;
  GHashTable *layouts; /* of texts that may stand in many cells, NULL until laid out; the texts are the table's */
} Slot;

static void
clear_slot (gpointer data)
{
  Slot *slot = data;

  g_hash_table_unref (slot->layouts);
}

static void
clear_layout (gpointer data)
{
  g_clear_object (&data);
}

/* Whether the cell looks like all others of its column with the same text. Tables say the same again and again. */
static gboolean
is_plain (const SxtTableCell *cell)
{
  return cell->mark == SXT_MARK_NONE && cell->runs->spans->len == 0 && cell->runs->marks->len == 0;
}

/* A number is never broken, so what it is measured by is its layout in the cell, too. Large tables have many. */
static gboolean
is_number (const SxtTableCell *cell)
{
  return is_plain (cell) && strspn (cell->runs->text->str, "0123456789.,") == cell->runs->text->len;
}

static double
get_number_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

static SxtTextStyle
get_style (const SxtTable *table, const SxtColumn *column)
{
  if (column->heads)
    return table->roomy ? SXT_TEXT_HEADING_3 : SXT_TEXT_CELL_HEAD;
  return column->align == SXT_ALIGN_END ? SXT_TEXT_CELL_FIGURES : SXT_TEXT_CELL;
}

static void
measure_cell (SxtComposer *self, const SxtTable *table, Slot *slot, const SxtTableCell *cell)
{
  if (cell == NULL || cell->runs == NULL)
    return;
  if (is_plain (cell) && g_hash_table_contains (slot->layouts, cell->runs->text->str))
    return; /* measured already */

  SxtTextStyle style = get_style (table, slot->column);
  PangoLayout *layout = NULL;
  double width;

  if (is_number (cell))
    {
      layout = sxt_typography_layout (self->context, style, cell->runs, -1);
      width = get_number_width (layout) + SXT_WIDTH_FRACTION;
    }
  else
    width = sxt_typography_measure_longest_word (self->context, style, cell->runs) +
            (cell->mark != SXT_MARK_NONE ? MARK_INDENT : 0);
  if (is_plain (cell))
    g_hash_table_insert (slot->layouts, cell->runs->text->str, layout);
  slot->least = MAX (slot->least, width);
}

static GArray *
find_slots (SxtComposer *self, const SxtTable *table)
{
  GArray *slots = g_array_new (FALSE, TRUE, sizeof (Slot));

  g_array_set_clear_func (slots, clear_slot);
  for (guint i = 0; i < table->columns->len; i++)
    {
      Slot slot = { .column = g_ptr_array_index (table->columns, i), .index = i };

      if (!sxt_document_shows_column (self->document, slot.column))
        continue;
      slot.layouts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, clear_layout);
      if (slot.column->title != NULL)
        {
          g_autoptr (SxtRuns) head = sxt_runs_new (slot.column->title);

          slot.least = sxt_typography_measure_longest_word (self->context, SXT_TEXT_TABLE_HEAD, head);
        }
      for (guint j = 0; j < sxt_table_get_n_rows (table); j++)
        measure_cell (self, table, &slot, sxt_table_get_cell (table, j, i));
      slot.least = MIN (slot.least, LARGEST_LEAST * self->width);
      g_array_append_val (slots, slot);
    }
  return slots;
}

/* Each column gets its share, but not less than its longest word; where even these have no room, a column gives up
 * what it has over an equal part, and its words are broken. */
static void
share_width (GArray *slots, double width)
{
  double room = width - COLUMN_GAP * (slots->len - 1);
  double fair = room / slots->len;
  double wanted = 0;
  double needed = 0;

  for (guint i = 0; i < slots->len; i++)
    needed += g_array_index (slots, Slot, i).least;
  for (guint i = 0; i < slots->len && needed > room; i++)
    {
      Slot *slot = &g_array_index (slots, Slot, i);
      double over = MAX (0, slot->least - fair);

      wanted += over;
    }
  for (guint i = 0; i < slots->len && needed > room && wanted > 0; i++)
    {
      Slot *slot = &g_array_index (slots, Slot, i);

      slot->least -= MAX (0, slot->least - fair) * (needed - room) / wanted;
    }

  gboolean changed = TRUE;
  while (changed)
    {
      double free_room = room;
      double weights = 0;

      changed = FALSE;
      for (guint i = 0; i < slots->len; i++)
        {
          const Slot *slot = &g_array_index (slots, Slot, i);

          if (slot->width > 0)
            free_room -= slot->width;
          else
            weights += slot->column->weight;
        }
      for (guint i = 0; i < slots->len && !changed; i++)
        {
          Slot *slot = &g_array_index (slots, Slot, i);

          if (slot->width <= 0 && slot->column->weight / weights * free_room < slot->least)
            {
              slot->width = slot->least;
              changed = TRUE;
            }
        }
      for (guint i = 0; i < slots->len && !changed; i++)
        {
          Slot *slot = &g_array_index (slots, Slot, i);

          if (slot->width <= 0)
            slot->width = slot->column->weight / weights * free_room;
        }
    }

  double x = 0;
  for (guint i = 0; i < slots->len; i++)
    {
      Slot *slot = &g_array_index (slots, Slot, i);

      slot->x = x;
      x += slot->width + COLUMN_GAP;
    }
}

static void
set_align (PangoLayout *layout, SxtAlign align)
{
  static const PangoAlignment alignments[] = {
    [SXT_ALIGN_START] = PANGO_ALIGN_LEFT,
    [SXT_ALIGN_CENTER] = PANGO_ALIGN_CENTER,
    [SXT_ALIGN_END] = PANGO_ALIGN_RIGHT,
  };

  pango_layout_set_alignment (layout, alignments[align]);
}

static SxtStrip *
add_row_strip (SxtComposer *self)
{
  SxtStrip *strip = sxt_strip_new ("TR");

  strip->width = self->width;
  strip->above = strip->below = PADDING;
  g_ptr_array_add (self->strips, strip);
  return strip;
}

static SxtStrip *
compose_head (SxtComposer *self, GArray *slots)
{
  SxtStrip *strip = add_row_strip (self);

  for (guint i = 0; i < slots->len; i++)
    {
      const Slot *slot = &g_array_index (slots, Slot, i);
      const char *title = slot->column->title != NULL ? slot->column->title : "";
      PangoLayout *layout = sxt_typography_layout_text (self->context, SXT_TEXT_TABLE_HEAD, title, slot->width);

      set_align (layout, slot->column->align);
      sxt_strip_add_cell (strip, layout, SXT_TEXT_TABLE_HEAD, slot->x, "TH");
    }
  strip->keep = TRUE;
  strip->sink = TRUE;
  strip->rule = SXT_RULE_STRONG;
  strip->strong = TRUE;
  return strip;
}

static PangoLayout *
layout_cell (SxtComposer *self, const Slot *slot, SxtTextStyle style, const SxtTableCell *cell, double width)
{
  PangoLayout *layout = is_plain (cell) ? g_hash_table_lookup (slot->layouts, cell->runs->text->str) : NULL;

  if (layout != NULL && (!is_number (cell) || get_number_width (layout) <= width))
    return g_object_ref (layout);

  layout = sxt_typography_layout (self->context, style, cell->runs, width);
  set_align (layout, slot->column->align);
  if (is_plain (cell))
    g_hash_table_insert (slot->layouts, cell->runs->text->str, g_object_ref (layout));
  return layout;
}

/* What Pango leaves before a line in a layout that has a width. */
static double
get_room_before (const Slot *slot, PangoLayout *layout)
{
  double room = slot->width - get_number_width (layout);

  switch (slot->column->align)
    {
    case SXT_ALIGN_START: return 0;
    case SXT_ALIGN_CENTER: return room / 2;
    case SXT_ALIGN_END: return room;
    default: g_assert_not_reached ();
    }
}

static void
compose_cell (SxtComposer *self, const SxtTable *table, SxtStrip *strip, const Slot *slot, const SxtTableCell *cell)
{
  SxtTextStyle style = get_style (table, slot->column);
  const char *tag = slot->column->heads ? "TH" : "TD";
  double indent = cell != NULL && cell->mark != SXT_MARK_NONE ? MARK_INDENT : 0;
  double x = slot->x + indent;
  PangoLayout *layout = NULL;

  if (cell != NULL && cell->runs != NULL)
    {
      layout = layout_cell (self, slot, style, cell, slot->width - indent);
      if (pango_layout_get_width (layout) < 0)
        x += get_room_before (slot, layout);
    }

  SxtStripCell *strip_cell = sxt_strip_add_cell (strip, layout, style, x, tag);

  if (cell != NULL)
    strip_cell->mark = cell->mark;
  strip_cell->mark_x = slot->x;
}

static gboolean
has_heads (GArray *slots)
{
  for (guint i = 0; i < slots->len; i++)
    {
      if (g_array_index (slots, Slot, i).column->title != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * sxt_compose_table:
 * @self: a composer
 * @table: a table; without rows or columns it leaves no trace
 */
void
sxt_compose_table (SxtComposer *self, const SxtTable *table)
{
  g_autoptr (GArray) slots = find_slots (self, table);
  SxtStrip *first = NULL;
  SxtStrip *head = NULL;

  if (slots->len == 0 || sxt_table_get_n_rows (table) == 0)
    return;

  share_width (slots, self->width);
  if (table->title != NULL)
    {
      g_autoptr (SxtRuns) title = sxt_runs_new (table->title);

      first = sxt_compose_text (self, SXT_TEXT_TITLE, title, "Caption", SXT_SPACE_BLOCK, TRUE);
      sxt_strip_open_group (first, "Table");
    }
  if (has_heads (slots))
    {
      head = compose_head (self, slots);
      head->before = first != NULL ? 3 : SXT_SPACE_PARAGRAPH;
      if (first == NULL)
        sxt_strip_open_group (head, "Table");
      sxt_strip_open_group (head, "THead");
      head->closes = 1;
    }
  for (guint i = 0; i < sxt_table_get_n_rows (table); i++)
    {
      SxtStrip *row = add_row_strip (self);

      row->rule = SXT_RULE_HAIR;
      if (table->roomy)
        row->above = row->below = ROOMY_PADDING;
      row->least = table->row_height;
      row->head = head;
      if (i == 0)
        {
          if (head == NULL)
            {
              row->before = first != NULL ? 4 : table->roomy ? SXT_SPACE_BLOCK : SXT_SPACE_PARAGRAPH + 2;
              row->rule_above = SXT_RULE_HAIR;
              if (first == NULL)
                sxt_strip_open_group (row, "Table");
            }
          sxt_strip_open_group (row, "TBody");
        }
      if (i + 1 == sxt_table_get_n_rows (table))
        row->closes = 2;
      for (guint j = 0; j < slots->len; j++)
        {
          const Slot *slot = &g_array_index (slots, Slot, j);

          compose_cell (self, table, row, slot, sxt_table_get_cell (table, i, slot->index));
        }
    }
}
