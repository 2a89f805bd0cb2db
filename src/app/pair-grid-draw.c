/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grid of pairs: how it is drawn. A render node is kept for each row in sight. */
#include "app/pair-grid-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/text.h"
#include "report/palette.h"

#define GAP 3 /* between two cells */
#define RADIUS 4
#define CORNER 7
#define HATCH 6
#define SIGN 13
#define INDENT 18

typedef struct
{
  GskRenderNode *name;  /* (nullable) */
  GskRenderNode *cells; /* (nullable) */
} RowNodes;

/* The colours of a snapshot. */
typedef struct
{
  GdkRGBA ink, quiet, line, accent, warning, window;
  GdkRGBA levels[SXT_N_LEVELS], level_texts[SXT_N_LEVELS];
} Colors;

static void
free_nodes (gpointer data)
{
  RowNodes *nodes = data;

  g_clear_pointer (&nodes->name, gsk_render_node_unref);
  g_clear_pointer (&nodes->cells, gsk_render_node_unref);
  g_free (nodes);
}

void
sxt_pair_grid_forget_row (SxtPairGrid *self, int row)
{
  g_hash_table_remove (self->nodes, GINT_TO_POINTER (row));
}

void
sxt_pair_grid_forget_rows (SxtPairGrid *self)
{
  if (self->nodes == NULL)
    self->nodes = g_hash_table_new_full (NULL, NULL, NULL, free_nodes);
  g_hash_table_remove_all (self->nodes);
}

void
sxt_pair_grid_forget_all (SxtPairGrid *self)
{
  sxt_pair_grid_forget_rows (self);
  if (self->totals == NULL)
    self->totals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_remove_all (self->totals);
}

static GdkRGBA
to_rgba (SxtColor color)
{
  return (GdkRGBA) { ((color >> 16) & 0xff) / 255.0f, ((color >> 8) & 0xff) / 255.0f, (color & 0xff) / 255.0f, 1 };
}

static GdkRGBA
with_alpha (GdkRGBA color, float alpha)
{
  color.alpha *= alpha;
  return color;
}

static void
find_colors (SxtPairGrid *self, Colors *colors)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  const SxtPalette *palette =
      sxt_palette_get (adw_style_manager_get_dark (manager) ? SXT_SCHEME_DARK : SXT_SCHEME_LIGHT);
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  gboolean high_contrast = adw_style_manager_get_high_contrast (manager);

  gtk_widget_get_color (GTK_WIDGET (self), &colors->ink);
  colors->quiet = with_alpha (colors->ink, high_contrast ? 1 : 0.75f);
  colors->line = with_alpha (colors->ink, high_contrast ? 0.9f : 0.45f);
  adw_rgba_to_standalone (accent, adw_style_manager_get_dark (manager), &colors->accent);
  colors->warning = to_rgba (palette->warning);
  colors->window = to_rgba (palette->background);
  for (guint i = 0; i < SXT_N_LEVELS; i++)
    {
      colors->levels[i] = to_rgba (palette->levels[i]);
      colors->level_texts[i] = to_rgba (palette->level_texts[i]);
    }
}

/* (transfer full): of the grid's own font; @scale of it, but never under 12 px */
PangoLayout *
sxt_pair_grid_layout (SxtPairGrid *self, const char *text, PangoWeight weight, double scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  const PangoFontDescription *base =
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  double size = pango_font_description_get_size (base) / (double) PANGO_SCALE;
  double least = pango_font_description_get_size_is_absolute (base) ? 12 : 9;

  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  if (scale < 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (MIN (1, MAX (scale, least / MAX (size, 1)))));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

/* (transfer full): the head of a column; what is longer than three lines of @width pixels ends in dots */
PangoLayout *
sxt_pair_grid_layout_head (SxtPairGrid *self, const char *title, int width)
{
  g_autofree char *softened = sxt_text_soften (title);
  PangoLayout *layout = sxt_pair_grid_layout (self, softened, PANGO_WEIGHT_NORMAL, HEAD_SCALE);

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -3);

  return layout;
}

/* A text in a rectangle: @x_align 0 at its start, 1 at its end, as the eye reads. */
static void
draw_text (SxtPairGrid *self, GtkSnapshot *snapshot, PangoLayout *layout, const graphene_rect_t *rect, double x_align,
           const GdkRGBA *color)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > rect->size.width)
    {
      pango_layout_set_width (layout, (int) (rect->size.width * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_get_pixel_size (layout, &width, &height);
    }
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x_align = 1 - x_align;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) round (rect->origin.x + (rect->size.width - width) * x_align),
                                                (float) round (rect->origin.y + (rect->size.height - height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_label (SxtPairGrid *self, GtkSnapshot *snapshot, const char *text, PangoWeight weight, double scale,
            const graphene_rect_t *rect, double x_align, const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = sxt_pair_grid_layout (self, text, weight, scale);

  draw_text (self, snapshot, layout, rect, x_align, color);
}

static void
inset (graphene_rect_t *rect, float x, float y)
{
  graphene_rect_inset (rect, x, y);
}

static void
draw_outline (GtkSnapshot *snapshot, const graphene_rect_t *rect, float radius, float width, const GdkRGBA *color,
              gboolean dashed)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, rect, radius);
  gsk_path_builder_add_rounded_rect (builder, &round);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  if (dashed)
    gsk_stroke_set_dash (stroke, (const float[]) { 3, 2 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
draw_hatch (GtkSnapshot *snapshot, const graphene_rect_t *rect, const GdkRGBA *color)
{
  GdkRGBA clear = with_alpha (*color, 0);
  const GskColorStop stops[] = { { 0, *color }, { 0.16f, *color }, { 0.16f, clear }, { 1, clear } };

  gtk_snapshot_append_repeating_linear_gradient (
      snapshot, rect, &rect->origin,
      &GRAPHENE_POINT_INIT (rect->origin.x + HATCH / 1.414f, rect->origin.y + HATCH / 1.414f), stops,
      G_N_ELEMENTS (stops));
}

/* At the end of the upper edge, as the eye reads. */
static void
draw_corner (SxtPairGrid *self, GtkSnapshot *snapshot, const graphene_rect_t *rect, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float x = rtl ? rect->origin.x : rect->origin.x + rect->size.width, y = rect->origin.y;

  gsk_path_builder_move_to (builder, x, y);
  gsk_path_builder_line_to (builder, x + (rtl ? CORNER : -CORNER), y);
  gsk_path_builder_line_to (builder, x, y + CORNER);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

static void
draw_icon (SxtPairGrid *self, GtkSnapshot *snapshot, const char *name, const graphene_rect_t *rect, double size,
           double x_align, const GdkRGBA *color)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GtkIconPaintable) icon =
      gtk_icon_theme_lookup_icon (theme, name, NULL, (int) size, gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                  gtk_widget_get_direction (GTK_WIDGET (self)), 0);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x_align = 1 - x_align;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) (rect->origin.x + (rect->size.width - size) * x_align),
                                                (float) (rect->origin.y + (rect->size.height - size) / 2)));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, size, size, color, 1);
  gtk_snapshot_restore (snapshot);
}

/* Of a branch: how much below it is shaded fully and partly. */
static void
draw_parts (SxtPairGrid *self, GtkSnapshot *snapshot, const graphene_rect_t *rect, double full, double partly,
            const Colors *colors)
{
  graphene_rect_t bar = *rect, part;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const struct
  {
    double from, size;
    GdkRGBA color;
  } parts[] = { { 0, 1, with_alpha (colors->ink, 0.12f) },
                { 0, full, colors->levels[3] },
                { full, partly, colors->levels[1] } };
  GskRoundedRect clip;

  inset (&bar, 3, (float) (rect->size.height / 2 - 3));
  gsk_rounded_rect_init_from_rect (&clip, &bar, 3);
  gtk_snapshot_push_rounded_clip (snapshot, &clip);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      double from = rtl ? 1 - parts[i].from - parts[i].size : parts[i].from;

      graphene_rect_init (&part, (float) (bar.origin.x + from * bar.size.width), bar.origin.y,
                          (float) (parts[i].size * bar.size.width), bar.size.height);
      gtk_snapshot_append_color (snapshot, &parts[i].color, &part);
    }
  gtk_snapshot_pop (snapshot);
}

static void
draw_value (SxtPairGrid *self, GtkSnapshot *snapshot, const char *mark, guint shade, gboolean unproved, guint flags,
            const graphene_rect_t *rect, const Colors *colors)
{
  const GdkRGBA *text = shade > 0 ? &colors->level_texts[shade - 1] : &colors->ink;
  graphene_rect_t middle = *rect;
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, rect, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  if (shade > 0)
    gtk_snapshot_append_color (snapshot, &colors->levels[shade - 1], rect);
  if (unproved)
    {
      GdkRGBA hatch = with_alpha (*text, 0.45f);

      draw_hatch (snapshot, rect, &hatch);
    }
  if (flags & SXT_PAIR_CORNER)
    draw_corner (self, snapshot, rect, &colors->warning);
  gtk_snapshot_pop (snapshot);
  if (shade == 0)
    draw_outline (snapshot, rect, RADIUS, 1.5f, &colors->warning, FALSE);

  /* The hatching leaves room for the mark. */
  if (unproved && shade > 0)
    {
      GskRoundedRect plate;

      inset (&middle, (float) (rect->size.width / 2 - 8), 2);
      gsk_rounded_rect_init_from_rect (&plate, &middle, 3);
      gtk_snapshot_push_rounded_clip (snapshot, &plate);
      gtk_snapshot_append_color (snapshot, &colors->levels[shade - 1], &middle);
      gtk_snapshot_pop (snapshot);
    }
  draw_label (self, snapshot, mark, PANGO_WEIGHT_SEMIBOLD, 1, rect, 0.5, text);

  if (flags & SXT_PAIR_RING)
    {
      graphene_rect_t ring = *rect, sign = *rect;

      inset (&ring, 0.75f, 0.75f);
      draw_outline (snapshot, &ring, RADIUS, 1.5f, &colors->warning, FALSE);
      inset (&sign, 4, 0);
      draw_icon (self, snapshot, "sxt-missed-symbolic", &sign, SIGN, 1, &colors->warning);
    }
}

static void
draw_cell (SxtPairGrid *self, GtkSnapshot *snapshot, int row, int column, const Colors *colors)
{
  SxtRecord *of_row = sxt_pair_grid_get_row_at (self, row), *of_column = sxt_pair_grid_get_column_at (self, column);
  SxtRecord *pair = sxt_pair_kind_lookup (self->kind, of_row, of_column);
  g_autofree char *mark = sxt_pair_kind_dup_mark (self->kind, pair);
  guint flags = self->look != NULL && self->look->get_flags != NULL
                    ? self->look->get_flags (of_row, of_column, pair, self->look_data)
                    : 0;
  double full, partly;
  graphene_rect_t rect;

  sxt_pair_grid_get_rect (self, row, column, &rect);
  inset (&rect, GAP / 2.0f, GAP / 2.0f);
  if (mark != NULL)
    draw_value (self, snapshot, mark, sxt_pair_kind_get_shade (self->kind, pair),
                sxt_pair_kind_is_unproved (self->kind, pair), flags, &rect, colors);
  else if (self->look != NULL && self->look->get_parts != NULL &&
           self->look->get_parts (of_row, of_column, &full, &partly, self->look_data))
    draw_parts (self, snapshot, &rect, full, partly, colors);
  else
    {
      inset (&rect, 0.5f, 0.5f);
      draw_outline (snapshot, &rect, RADIUS, 1, &colors->line, TRUE);
    }
}

static gboolean
is_strong (SxtPairGrid *self, SxtRecord *row)
{
  return self->look != NULL && self->look->is_strong != NULL && self->look->is_strong (row, self->look_data);
}

static void
draw_cells (SxtPairGrid *self, GtkSnapshot *snapshot, int row, const Colors *colors)
{
  SxtRecord *of_row = sxt_pair_grid_get_row_at (self, row);
  int first, last, n = sxt_pair_grid_get_n_columns (self);
  graphene_rect_t rect;

  sxt_pair_grid_get_visible_columns (self, &first, &last);
  for (int column = first; column <= last; column++)
    draw_cell (self, snapshot, row, column, colors);

  if (self->total_width > 0 && sxt_pair_grid_get_rect (self, row, n, &rect))
    {
      g_autofree char *total = self->look->dup_total (of_row, self->look_data);
      gboolean strong = is_strong (self, of_row);

      inset (&rect, 6, 0);
      draw_label (self, snapshot, total != NULL ? total : "–", strong ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL, 1,
                  &rect, 1, strong ? &colors->ink : &colors->quiet);
    }
}

static void
draw_name (SxtPairGrid *self, GtkSnapshot *snapshot, int row, const Colors *colors)
{
  SxtRecord *of_row = sxt_pair_grid_get_row_at (self, row);
  g_autofree char *title = sxt_record_dup_title (of_row);
  g_autoptr (GtkTreeListRow) tree = sxt_pair_grid_get_tree_row (self, row);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL, strong = is_strong (self, of_row);
  graphene_rect_t rect;

  sxt_pair_grid_get_rect (self, row, NAMES, &rect);
  rect.size.width -= 6;
  if (rtl)
    rect.origin.x += 6;
  if (tree != NULL)
    {
      float indent = (float) gtk_tree_list_row_get_depth (tree) * INDENT;

      rect.size.width = MAX (0, rect.size.width - indent);
      if (!rtl)
        rect.origin.x += indent;
      if (gtk_tree_list_row_is_expandable (tree))
        draw_icon (self, snapshot,
                   gtk_tree_list_row_get_expanded (tree) ? "pan-down-symbolic"
                   : rtl                                 ? "pan-start-symbolic"
                                                         : "pan-end-symbolic",
                   &rect, 16, 0, &colors->quiet);
      rect.size.width = MAX (0, rect.size.width - INDENT);
      if (!rtl)
        rect.origin.x += INDENT;
    }
  draw_label (self, snapshot, title, strong ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL, 1, &rect, 0, &colors->ink);
}

/* The nodes of a row lie where it would be with nothing scrolled down. */
static RowNodes *
get_nodes (SxtPairGrid *self, int row, const Colors *colors)
{
  RowNodes *nodes = g_hash_table_lookup (self->nodes, GINT_TO_POINTER (row));
  graphene_rect_t rect;

  if (nodes != NULL)
    return nodes;

  nodes = g_new0 (RowNodes, 1);
  sxt_pair_grid_get_rect (self, row, NAMES, &rect);
  for (int part = 0; part < 2; part++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, -rect.origin.y));
      if (part == 0)
        draw_name (self, snapshot, row, colors);
      else
        draw_cells (self, snapshot, row, colors);
      *(part == 0 ? &nodes->name : &nodes->cells) = gtk_snapshot_free_to_node (snapshot);
    }
  g_hash_table_insert (self->nodes, GINT_TO_POINTER (row), nodes);

  return nodes;
}

static void
append_node (GtkSnapshot *snapshot, GskRenderNode *node, double y)
{
  if (node == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) y));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

static void
draw_rows (SxtPairGrid *self, GtkSnapshot *snapshot, int first, int last, gboolean names, const Colors *colors)
{
  graphene_rect_t rect;

  for (int row = first; row <= last; row++)
    {
      RowNodes *nodes = get_nodes (self, row, colors);

      sxt_pair_grid_get_rect (self, row, NAMES, &rect);
      append_node (snapshot, names ? nodes->name : nodes->cells, rect.origin.y);
    }
}

static void
draw_line (SxtPairGrid *self, GtkSnapshot *snapshot, const Colors *colors)
{
  int n = sxt_pair_grid_get_n_rows (self), width = gtk_widget_get_width (GTK_WIDGET (self)), text_width, text_height;
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);
  graphene_rect_t rect, pill;
  GskRoundedRect round;
  float y, end;

  if (self->line == NULL || self->line_after == 0 || (int) self->line_after > n ||
      !sxt_pair_grid_get_rect (self, (int) self->line_after - 1, NAMES, &rect))
    return;

  y = rect.origin.y + rect.size.height + (float) self->line_height / 2;
  gsk_path_builder_move_to (builder, 0, y);
  gsk_path_builder_line_to (builder, (float) width, y);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gsk_stroke_set_dash (stroke, (const float[]) { 5, 3 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &colors->accent);

  layout = sxt_pair_grid_layout (self, self->line, PANGO_WEIGHT_BOLD, HEAD_SCALE);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  end = (float) MIN (width, self->names_width + sxt_pair_grid_get_n_columns (self) * self->column_width);
  graphene_rect_init (&pill, MAX (0, end - (float) text_width - 22), y - (float) text_height / 2 - 1,
                      (float) text_width + 20, (float) text_height + 2);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    pill.origin.x = (float) width - pill.origin.x - pill.size.width;
  gsk_rounded_rect_init_from_rect (&round, &pill, pill.size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, &colors->window, &pill);
  gtk_snapshot_pop (snapshot);
  draw_outline (snapshot, &pill, pill.size.height / 2, 1.2f, &colors->accent, FALSE);
  draw_text (self, snapshot, layout, &pill, 0.5, &colors->accent);
}

static void
draw_bracket (SxtPairGrid *self, GtkSnapshot *snapshot, const Colors *colors)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1);
  graphene_rect_t first, last, words;
  int width, height;
  float left, right, y = (float) self->bracket_height / 2;

  if (self->bracket_height == 0 || !sxt_pair_grid_get_rect (self, HEAD, 0, &first) ||
      !sxt_pair_grid_get_rect (self, HEAD, (int) self->n_bracket - 1, &last))
    return;

  left = MIN (first.origin.x, last.origin.x) + 2;
  right = MAX (first.origin.x + first.size.width, last.origin.x + last.size.width) - 2;
  gsk_path_builder_move_to (builder, left + 0.5f, y + 5);
  gsk_path_builder_line_to (builder, left + 0.5f, y + 0.5f);
  gsk_path_builder_line_to (builder, right - 0.5f, y + 0.5f);
  gsk_path_builder_line_to (builder, right - 0.5f, y + 5);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, path, stroke, &colors->line);

  layout = sxt_pair_grid_layout (self, _ (self->look->bracket), PANGO_WEIGHT_SEMIBOLD, HEAD_SCALE);
  pango_layout_get_pixel_size (layout, &width, &height);
  graphene_rect_init (&words, (left + right - (float) width) / 2 - 5, 0, (float) width + 10,
                      (float) self->bracket_height);
  gtk_snapshot_append_color (snapshot, &colors->window, &words);
  draw_text (self, snapshot, layout, &words, 0.5, &colors->ink);
}

static void
draw_heads (SxtPairGrid *self, GtkSnapshot *snapshot, const Colors *colors)
{
  int first, last, n = sxt_pair_grid_get_n_columns (self);
  graphene_rect_t rect;

  sxt_pair_grid_get_visible_columns (self, &first, &last);
  for (int column = first; column <= (self->total_width > 0 ? MAX (last, n) : last); column++)
    {
      g_autofree char *title = sxt_pair_grid_dup_name_at (self, HEAD, column);
      g_autoptr (PangoLayout) layout = NULL;
      int height;

      if (column > last && column < n)
        continue;
      sxt_pair_grid_get_rect (self, HEAD, column, &rect);
      layout = sxt_pair_grid_layout_head (self, title, (int) rect.size.width);
      pango_layout_set_alignment (layout, column == n ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_CENTER);
      pango_layout_get_pixel_size (layout, NULL, &height);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rect.origin.x - (column == n ? 6 : 0),
                                                              (float) (self->head_height - height - 4)));
      gtk_snapshot_append_layout (snapshot, layout, column == n ? &colors->quiet : &colors->ink);
      gtk_snapshot_restore (snapshot);
    }
  draw_bracket (self, snapshot, colors);
}

/* Over all rows, also those out of sight: worked out once. */
static const char *
get_column_total (SxtPairGrid *self, int column)
{
  SxtRecord *record = sxt_pair_grid_get_column_at (self, column);
  char *total = g_hash_table_lookup (self->totals, sxt_record_get_id (record));

  if (total == NULL)
    {
      total = self->look->dup_column_total (record, self->look_data);
      g_hash_table_insert (self->totals, g_strdup (sxt_record_get_id (record)), total);
    }
  return total;
}

/* What stands below the columns, right under the last row or at the lower edge. */
static void
draw_foot (SxtPairGrid *self, GtkSnapshot *snapshot, gboolean names, const Colors *colors)
{
  int first, last, n = sxt_pair_grid_get_n_rows (self), height = gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t rect;
  float y = (float) (height - self->foot_height);

  if (self->foot_height == 0)
    return;
  if (n > 0 && sxt_pair_grid_get_rect (self, n - 1, NAMES, &rect))
    y = MIN (y, rect.origin.y + rect.size.height);

  if (names)
    {
      sxt_pair_grid_get_rect (self, HEAD, NAMES, &rect);
      graphene_rect_init (&rect, rect.origin.x, y, rect.size.width - 6, (float) self->foot_height);
      draw_label (self, snapshot, _ (self->look->column_total), PANGO_WEIGHT_NORMAL, HEAD_SCALE, &rect, 0,
                  &colors->quiet);
      return;
    }
  sxt_pair_grid_get_visible_columns (self, &first, &last);
  for (int column = first; column <= last; column++)
    {
      const char *total = get_column_total (self, column);

      sxt_pair_grid_get_rect (self, HEAD, column, &rect);
      graphene_rect_init (&rect, rect.origin.x, y, rect.size.width, (float) self->foot_height);
      if (total != NULL)
        draw_label (self, snapshot, total, PANGO_WEIGHT_NORMAL, HEAD_SCALE, &rect, 0.5, &colors->quiet);
    }
}

/* The range, and around the cursor a ring of its own. */
static void
draw_cursor (SxtPairGrid *self, GtkSnapshot *snapshot, gboolean names, gboolean heads, const Colors *colors)
{
  gboolean focused = gtk_widget_has_focus (GTK_WIDGET (self));
  int top, bottom, left, right;
  graphene_rect_t rect, other;

  /* A head is pointed at only while it has the focus: nobody has come to the grid yet. */
  if ((heads && !focused) || (self->cursor_column == NAMES) != names || (self->cursor_row == HEAD) != heads ||
      !sxt_pair_grid_get_rect (self, self->cursor_row, self->cursor_column, &rect))
    return;

  sxt_pair_grid_get_range (self, &top, &bottom, &left, &right);
  if ((top != bottom || left != right) && sxt_pair_grid_get_rect (self, top, left, &other))
    {
      graphene_rect_t range;
      GdkRGBA fill = with_alpha (colors->accent, 0.2f);

      range = other;
      sxt_pair_grid_get_rect (self, bottom, right, &other);
      graphene_rect_union (&range, &other, &range);
      gtk_snapshot_append_color (snapshot, &fill, &range);
      draw_outline (snapshot, &range, RADIUS, 1.5f, &colors->accent, FALSE);
    }
  if (heads)
    {
      rect.origin.y += (float) self->bracket_height;
      rect.size.height -= (float) self->bracket_height;
    }
  inset (&rect, 0.25f, 0.25f);
  if (names)
    inset (&rect, 1, 0);
  draw_outline (snapshot, &rect, RADIUS + 1, focused ? 2.5f : 1, focused ? &colors->accent : &colors->line, FALSE);
}

void
sxt_pair_grid_forget_far (SxtPairGrid *self, int first, int last)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->nodes);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (GPOINTER_TO_INT (key) < first || GPOINTER_TO_INT (key) > last)
      g_hash_table_iter_remove (&iter);
}

void
sxt_pair_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxtPairGrid *self = SXT_PAIR_GRID (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), first, last;
  graphene_rect_t body, names, heads, corner, foot;
  float names_x;
  Colors colors;

  if (self->kind == NULL || width <= 0 || height <= 0)
    return;

  sxt_pair_grid_measure_all (self);
  find_colors (self, &colors);
  sxt_pair_grid_get_visible_rows (self, &first, &last);
  sxt_pair_grid_get_body (self, &body);
  names_x = body.origin.x > 0 ? 0 : body.size.width;
  graphene_rect_init (&names, names_x, body.origin.y, (float) self->names_width, body.size.height);
  graphene_rect_init (&heads, body.origin.x, 0, body.size.width, (float) self->head_height);
  graphene_rect_init (&corner, names_x, 0, (float) self->names_width, (float) self->head_height);
  graphene_rect_init (&foot, 0, body.origin.y, (float) width, (float) height - body.origin.y);

  gtk_snapshot_push_clip (snapshot, &body);
  draw_rows (self, snapshot, first, last, FALSE, &colors);
  draw_cursor (self, snapshot, FALSE, FALSE, &colors);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot, &names);
  draw_rows (self, snapshot, first, last, TRUE, &colors);
  draw_cursor (self, snapshot, TRUE, FALSE, &colors);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot, &foot);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, body.origin.y, (float) width, body.size.height));
  draw_line (self, snapshot, &colors);
  gtk_snapshot_pop (snapshot);
  draw_foot (self, snapshot, TRUE, &colors);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (body.origin.x, 0, body.size.width, (float) height));
  draw_foot (self, snapshot, FALSE, &colors);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot, &heads);
  draw_heads (self, snapshot, &colors);
  draw_cursor (self, snapshot, FALSE, TRUE, &colors);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_push_clip (snapshot, &corner);
  draw_cursor (self, snapshot, TRUE, TRUE, &colors);
  gtk_snapshot_pop (snapshot);

  self->drawn_first = first;
  self->drawn_last = last;
  /* A page to either side is kept for scrolling back and forth. */
  if ((int) g_hash_table_size (self->nodes) > 3 * (last - first + 8))
    sxt_pair_grid_forget_far (self, first - (last - first), last + (last - first));
}
