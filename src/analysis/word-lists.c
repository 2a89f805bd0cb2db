/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word lists of each language. */
#include "analysis/word-lists.h"

#include <string.h>

/*
 * Our own lists; no source is known for either. Stop words: the function words of the language and single letters that
 * an apostrophe leaves. Observable words: what pupils and adults in a school visibly or audibly do (by form in English;
 * by stem in Spanish, whose verbs have too many forms), things in a room that they do it with, how they stand together,
 * and how long it takes. A text without any of them is called into question, never called a gap.
 */
/* clang-format off */
static const char *const english_stop_words[] = {
  "a", "about", "above", "after", "again", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be",
  "because", "been", "before", "being", "below", "between", "both", "but", "by", "can", "could", "did", "do",
  "does", "doing", "done", "down", "during", "each", "even", "every", "few", "for", "from", "further", "get",
  "gets", "had", "has", "have", "having", "he", "her", "here", "hers", "herself", "him", "himself", "his", "how",
  "i", "if", "in", "into", "is", "it", "its", "itself", "just", "may", "me", "might", "more", "most", "much",
  "must", "my", "myself", "no", "nor", "not", "now", "of", "off", "on", "once", "only", "or", "other", "our",
  "ours", "out", "over", "own", "per", "s", "same", "shall", "she", "should", "so", "some", "such", "t", "than",
  "that", "the", "their", "theirs", "them", "themselves", "then", "there", "these", "they", "this", "those",
  "through", "to", "too", "under", "until", "up", "upon", "us", "very", "was", "we", "were", "what", "when",
  "where", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "you",
  "your", "yours", NULL,
};

static const char *const english_observable[] = {
  "add", "added", "adding", "adds", "aloud", "answer", "answered", "answering", "answers", "app", "apps", "argue",
  "argued", "argues", "arguing", "ask", "asked", "asking", "asks", "assemble", "assembled", "assembles",
  "assembling", "audio", "bell", "bells", "bench", "benches", "binder", "blackboard", "blocks", "board", "boards",
  "book", "books", "build", "building", "builds", "built", "bus", "cafeteria", "calendar", "call", "called",
  "calling", "calls", "camera", "card", "cards", "cardstock", "carpet", "carried", "carries", "carry", "carrying",
  "chair", "chairs", "chalk", "chart", "charts", "chat", "chats", "chatted", "chatting", "check", "checked",
  "checking", "checklist", "checklists", "checks", "chromebook", "chromebooks", "circle", "circled", "circles",
  "circling", "clap", "clapped", "clapping", "claps", "classroom", "classrooms", "click", "clicked", "clicking",
  "clicks", "clock", "collect", "collected", "collecting", "collects", "color", "colored", "coloring", "colors",
  "compare", "compared", "compares", "comparing", "computer", "computers", "conference", "conferences", "copied",
  "copies", "copy", "copying", "corner", "corners", "correct", "corrected", "correcting", "corrects", "count",
  "counted", "counters", "counting", "counts", "crayon", "crayons", "cross", "crossed", "crosses", "crossing",
  "cubes", "cut", "cuts", "cutting", "dashboard", "debate", "debated", "debates", "debating", "demonstrate",
  "demonstrated", "demonstrates", "demonstrating", "desk", "desks", "diagram", "diagrams", "discuss", "discussed",
  "discusses", "discussing", "display", "displayed", "displaying", "displays", "divide", "divided", "divides",
  "dividing", "door", "draft", "drafts", "drag", "dragged", "dragging", "drags", "draw", "drawing", "drawings",
  "drawn", "draws", "drew", "edit", "edited", "editing", "edits", "email", "emails", "enter", "entered",
  "entering", "enters", "equation", "equations", "erase", "erased", "erases", "erasing", "essay", "essays",
  "exam", "exams", "experiment", "experiments", "explain", "explained", "explaining", "explains", "fill",
  "filled", "filling", "fills", "finish", "finished", "finishes", "finishing", "flashcard", "flashcards", "fold",
  "folded", "folder", "folders", "folding", "folds", "fraction", "fractions", "garden", "gather", "gathered",
  "gathering", "gathers", "glue", "glued", "glues", "gluing", "grab", "grabs", "gradebook", "graph", "graphs",
  "greet", "greeted", "greeting", "greets", "group", "groups", "gym", "hallway", "hand", "handed", "handing",
  "hands", "headphones", "hear", "heard", "hearing", "hears", "homework", "hour", "hours", "interview",
  "interviewed", "interviewing", "interviews", "ipad", "ipads", "join", "joined", "joining", "joins", "journal",
  "journals", "keyboard", "kitchen", "knock", "knocked", "knocking", "knocks", "lab", "label", "labelled",
  "labelling", "labels", "labs", "laptop", "laptops", "laugh", "laughed", "laughing", "laughs", "lecture",
  "lectured", "lectures", "lecturing", "letter", "letters", "library", "list", "listed", "listen", "listened",
  "listening", "listens", "listing", "lists", "look", "looked", "looking", "looks", "map", "maps", "mark",
  "marked", "marker", "markers", "marking", "marks", "mat", "measure", "measured", "measures", "measuring",
  "message", "messages", "microphone", "minute", "minutes", "mix", "mixed", "mixes", "mixing", "name", "named",
  "names", "naming", "nod", "nodded", "nodding", "nods", "noise", "notebook", "notebooks", "observe", "observed",
  "observes", "observing", "open", "opened", "opening", "opens", "packet", "packets", "page", "pages", "paint",
  "painted", "painting", "paints", "pair", "pairs", "paper", "papers", "paragraph", "paragraphs", "partner",
  "partners", "pass", "passed", "passes", "passing", "pause", "paused", "pauses", "pausing", "pen", "pencil",
  "pencils", "pens", "perform", "performed", "performing", "performs", "phone", "phones", "photo", "photograph",
  "photographed", "photographing", "photographs", "photos", "pick", "picked", "picking", "picks", "picture",
  "pictures", "play", "played", "playground", "playing", "plays", "plot", "plots", "plotted", "plotting",
  "podcast", "poem", "poems", "portfolio", "portfolios", "post", "posted", "poster", "posters", "posting",
  "posts", "present", "presented", "presenting", "presents", "press", "pressed", "presses", "pressing", "print",
  "printed", "printing", "prints", "problem", "problems", "projector", "push", "pushed", "pushes", "pushing",
  "question", "questions", "quiet", "quiz", "quizzes", "raise", "raised", "raises", "raising", "rate", "rated",
  "rates", "rating", "read", "reading", "reads", "recite", "recited", "recites", "reciting", "record", "recorded",
  "recording", "records", "rehearse", "rehearsed", "rehearses", "rehearsing", "repeat", "repeated", "repeating",
  "repeats", "replied", "replies", "reply", "replying", "report", "reported", "reporting", "reports", "return",
  "returned", "returning", "returns", "review", "reviewed", "reviewing", "reviews", "revise", "revised",
  "revises", "revising", "robot", "robots", "roll", "rolled", "rolling", "rolls", "room", "rooms", "row", "rows",
  "rubric", "rubrics", "rug", "ruler", "rulers", "said", "sat", "say", "saying", "says", "scan", "scanned",
  "scanning", "scans", "score", "scores", "screen", "screens", "scroll", "scrolled", "scrolling", "scrolls",
  "search", "searched", "searches", "searching", "sentence", "sentences", "share", "shares", "sharing", "shelf",
  "shelves", "shout", "shouted", "shouting", "shouts", "show", "showed", "showing", "shows", "sign", "signed",
  "signing", "signs", "silence", "silent", "sing", "singing", "sings", "sit", "sits", "sitting", "skip",
  "skipped", "skipping", "skips", "slide", "slides", "slideshow", "smile", "smiled", "smiles", "smiling", "solve",
  "solved", "solves", "solving", "song", "songs", "sort", "sorted", "sorting", "sorts", "speak", "speaking",
  "speaks", "spell", "spells", "spin", "spoke", "spoken", "stand", "standing", "stands", "staple", "stapled",
  "staples", "stapling", "start", "started", "starting", "starts", "station", "stations", "sticky", "stood",
  "stop", "stopped", "stopping", "stops", "stories", "story", "stretch", "stretched", "stretches", "stretching",
  "submit", "submits", "submitted", "submitting", "swap", "swapped", "swapping", "swaps", "table", "tables",
  "tablet", "tablets", "talk", "talked", "talking", "talks", "tap", "tapped", "tapping", "taps", "taught",
  "teach", "teaches", "teaching", "tell", "telling", "tells", "test", "tested", "testing", "tests", "textbook",
  "textbooks", "timer", "told", "touch", "touched", "touches", "touching", "trace", "traced", "traces", "tracing",
  "type", "typed", "types", "typing", "underline", "underlined", "underlines", "underlining", "upload",
  "uploaded", "uploading", "uploads", "video", "videos", "visit", "visited", "visiting", "visits", "vote",
  "voted", "votes", "voting", "wait", "waited", "waiting", "waits", "walk", "walked", "walking", "walks", "wall",
  "walls", "watch", "watched", "watches", "watching", "wave", "waved", "waves", "waving", "website", "whisper",
  "whispered", "whispering", "whispers", "whiteboard", "whiteboards", "window", "windows", "wipe", "wiped",
  "wipes", "wiping", "word", "words", "worksheet", "worksheets", "write", "writes", "writing", "written", "wrote",
  NULL,
};

static const char *const spanish_stop_words[] = {
  "a", "al", "algo", "alguna", "algunas", "alguno", "algunos", "ante", "antes", "aqui", "asi", "aun", "aunque",
  "cada", "como", "con", "contra", "cual", "cuales", "cuando", "cuanto", "de", "del", "desde", "donde", "dos",
  "durante", "e", "el", "ella", "ellas", "ello", "ellos", "en", "entre", "era", "eran", "es", "esa", "esas",
  "ese", "eso", "esos", "esta", "estaba", "estaban", "estan", "estar", "estas", "este", "esto", "estos", "fue",
  "fueron", "ha", "habia", "han", "has", "hasta", "hay", "he", "la", "las", "le", "les", "lo", "los", "mas", "me",
  "mi", "mientras", "mis", "misma", "mismo", "mucho", "muchos", "muy", "nada", "ni", "no", "nos", "nosotros",
  "nuestra", "nuestras", "nuestro", "nuestros", "o", "os", "otra", "otras", "otro", "otros", "para", "pero",
  "poco", "por", "porque", "que", "quien", "quienes", "se", "sea", "sean", "segun", "ser", "si", "sido", "sin",
  "sobre", "son", "su", "sus", "suya", "suyo", "tal", "tales", "tambien", "tan", "tanto", "te", "tiene", "tienen",
  "toda", "todas", "todo", "todos", "tras", "tu", "tus", "u", "un", "una", "unas", "uno", "unos", "usted",
  "ustedes", "y", "ya", "yo", NULL,
};

static const char *const spanish_observable[] = {
  "abr-", "acerc-", "agrup-", "alfombra", "alz-", "anot-", "aplicacion-", "apunt-", "arma", "arman", "arregl-",
  "audifono-", "aula", "aulas", "auricular-", "autobus", "baila", "bailan", "biblioteca", "bloque", "bloques",
  "borr-", "busc-", "cafeteria", "calendario", "call-", "camara", "camin-", "campana", "cancion-", "cant-",
  "carpeta-", "carta", "cartas", "cartel-", "celular-", "charl-", "circulo", "clasific-", "cocina", "colore-",
  "companer-", "compara", "comparan", "comparte", "comparten", "completa", "completan", "comprob-", "comprueb-",
  "computador-", "constru-", "consult-", "contest-", "convers-", "copi-", "correg-", "correo-", "corrig-",
  "corrij-", "cort-", "crayon-", "cuaderno-", "cubo", "cubos", "cuent-", "debat-", "decir", "diagrama-",
  "diapositiva-", "diario", "diarios", "dibuj-", "dice", "dicen", "dijeron", "dijo", "disert-", "ecuacion-",
  "ensayo-", "ensen-", "entreg-", "entrevist-", "escanea-", "escoge-", "escrib-", "escuch-", "estacion-",
  "estante-", "examen", "examenes", "experimento-", "explic-", "expon-", "expus-", "ficha", "fichas", "fila",
  "filas", "firm-", "foto", "fotografia-", "fotos", "fraccion-", "frase-", "gimnasio", "grab-", "grafic-",
  "grit-", "grupo", "grupos", "habl-", "hicieron", "hizo", "hoja", "hojas", "hojea-", "hora", "horas", "huerto",
  "imagen", "imagenes", "imprim-", "intercambi-", "interrump-", "jardin", "jueg-", "jug-", "junt-",
  "laboratorio-", "lapices", "lapiz", "lee", "leen", "leer", "leia", "leian", "levant-", "leyendo", "leyeron",
  "leyo", "libreta-", "libro", "libros", "lista", "listas", "llam-", "lleg-", "llen-", "llev-", "mapa", "mapas",
  "marc-", "medir", "mensaje-", "mesa", "mesas", "mez-", "microfono", "mid-", "minuto", "minutos", "mir-",
  "mostr-", "muestr-", "mueve", "mueven", "nombr-", "nota", "notas", "observ-", "oir", "oracion-", "ordena-",
  "oye", "oyen", "oyo", "pagina-", "palabra-", "pantalla-", "papel", "papeles", "pared", "paredes", "pareja",
  "parejas", "parrafo-", "pasa", "pasan", "pasillo", "patio", "peg-", "pid-", "pint-", "pizarr-", "poema-",
  "pon-", "portafolio-", "portatil", "portatiles", "pregunt-", "presentad-", "problema-", "proyector", "public-",
  "puerta", "pupitre-", "pus-", "recib-", "recit-", "recog-", "recort-", "redact-", "registr-", "regla", "reglas",
  "reloj", "reparte-", "reparti-", "repet-", "repit-", "representad-", "resolv-", "respond-", "resuelv-", "reune",
  "reunen", "revis-", "rincon", "robot-", "rubrica-", "ruido", "sale", "salen", "salon", "salones", "salt-",
  "senal-", "sentad-", "sentarse", "sienta", "sientan", "silencio", "silla", "sillas", "sube", "suben", "subir",
  "subray-", "susurr-", "tableta", "tabletas", "tarea", "tareas", "tarjeta-", "teclado", "telefono", "timbre",
  "tiza", "toc-", "toma", "toman", "tratraz-", "ventana", "video", "videos", "visit-", "vot-", NULL,
};
/* clang-format on */

static const SxtWordLists all_lists[] = {
  { "en", english_stop_words, english_observable },
  { "es", spanish_stop_words, spanish_observable },
};

/**
 * sxt_word_lists_get:
 * @language: a language
 *
 * Returns: (transfer none) (nullable): its lists, or %NULL if there are none
 */
const SxtWordLists *
sxt_word_lists_get (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_lists); i++)
    if (g_strcmp0 (all_lists[i].language, language) == 0)
      return &all_lists[i];

  return NULL;
}
