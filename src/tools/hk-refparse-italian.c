/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-language.h"

static const char nouns[]
    = "storia società politica economia cultura lingua educazione gestione città acqua energia arte filosofia diritto Stato regione confine mercato commercio sicurezza sviluppo metodo struttura modello ricerca migrazione scienza clima salute potere ordine conflitto letteratura viaggio guerra pace memoria territorio";
static const char adjectives[]
    = "nuova antica sociale italiana moderna culturale storica comparata urbana regionale medievale rurale europea pubblica contemporanea";
static const char families[]
    = "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Costa Mancini Rizzo Lombardi Moretti Barbieri Fontana Ferri";
static const char givens[]
    = "Marco Maria Giuseppe Anna Luca Paola Giovanni Laura Paolo Chiara Andrea Elena Carlo Silvia";
static const char publishers[]
    = "Laterza Einaudi Il&Mulino Carocci Feltrinelli Mondadori FrancoAngeli Bollati&Boringhieri Giuffrè Olschki Bompiani";
static const char cities[] = "Roma Milano Torino Bologna Firenze Napoli Bari Venezia Roma-Bari";
static const char newspapers[] = "la&Repubblica Corriere&della&Sera La&Stampa il&manifesto";
static const char months[]
    = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre";
static const char seasons[] = "primavera estate autunno inverno";
static const char ordinals[] = "2a 3a 2ª II";
static const char journals[] = "Rivista&di Annali&di Quaderni&di Studi&di Archivio&di Giornale&di";
static const char *const templates[] = {
  "D, T, P, L Y, %pp. %R.",
  "D, T, P, L Y.",
  "D, T, L, P, Y.",
  "D, T, %in% «J», V (Y), N, %pp. %R.",
  "D, T, «J», V, Y, %pp. %R.",
  "D, T, %in% «J», N, Y, %pp. %R.",
  "A (Y), T, P, L.",
  "A (Y), «T», J, V(N), %pp. %R.",
  "D, T, %trad. it. di %X, P, L Y.",
  "D, T, %in %C, %a cura di %Z, P, L Y, %pp. %R.",
  "D, T, %in %Z (%a cura di%), C, P, L Y, %pp. %R.",
  "A. T. J Y;V:R.",
  "A (Y). T. J, V, R.",
};

const HkRefLanguage hk_refparse_italian = {
  HK_REF_WORDS,
  .tag = "it-IT",
  .joints = "&e& .& ,& &tra& &nella& &del& :& &di&",
  .initials = "A B C D E F G L M N P R S T V",
  .between = ", ",
  .last_and = ", ",
  .comma = ", ",
  .others = " et al.",
  .institutions = "Istituto&di& Centro&di& Ministero&della&",
  .thesis = "Tesi di dottorato",
  .proceedings = "Atti del convegno ",
  .upper = .15,
  .templates = templates,
  .n_templates = G_N_ELEMENTS (templates),
  .share = .015,
};
