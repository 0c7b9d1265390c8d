/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-language.h"

static const char nouns[]
    = "Geschichte Gesellschaft Politik Wirtschaft Kultur Sprache Bildung Verwaltung Umwelt Stadt Wasser Energie Kunst Philosophie Recht Staat Region Grenze Markt Handel Sicherheit Entwicklung Verfahren Struktur Modell Forschung Migration Wissenschaft Klima Gesundheit Macht Ordnung Konflikt Literatur Reise Krieg Frieden Alltag Glaube Wandel";
static const char adjectives[]
    = "neue alte politische soziale deutsche moderne kulturelle historische vergleichende städtische regionale mittelalterliche empirische europäische öffentliche";
static const char families[]
    = "Müller Schneider Fischer Becker Hoffmann Schäfer Koch Bauer Richter Klein Wolf Neumann Schwarz Zimmermann Krüger Hartmann Lange Werner Krause Lehmann Köhler Maier Vogt Jäger Brandt Schulze";
static const char givens[]
    = "Hans Karl Peter Ute Monika Jürgen Wolfgang Petra Sabine Thomas Heinz Anna Friedrich Ursula Klaus Eva";
static const char publishers[]
    = "Suhrkamp Reclam Springer Nomos Campus Kohlhammer Böhlau De&Gruyter C.&H.&Beck Mohr&Siebeck Klett-Cotta VS&Verlag transcript Metzler Waxmann";
static const char cities[]
    = "Berlin Frankfurt&a.&M. München Stuttgart Hamburg Leipzig Wien Zürich Köln Wiesbaden Göttingen Tübingen";
static const char newspapers[]
    = "Die&Zeit Süddeutsche&Zeitung Frankfurter&Allgemeine&Zeitung taz Der&Spiegel Neue&Zürcher&Zeitung";
static const char months[]
    = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember";
static const char seasons[] = "Frühjahr Sommer Herbst Winter";
static const char ordinals[] = "2. 3. 4. 5. 2.,&überarb. 3.,&erw.";
static const char journals[]
    = "Zeitschrift&für Archiv&für Jahrbuch&für Beiträge&zur Blätter&für Forum";
static const char *const templates[] = {
  "A: T, %in:% J, V (Y), %H. %N, %S. %R.",
  "A: T, %in:% J V (Y), %S. %R.",
  "A: T. %In:% J V (Y) N, %S. %R.",
  "A (Y): T. %In:% J V (N), R.",
  "A (Y): T. %In:% J, %Jg. %V, %H. %N, %S. %R.",
  "A (Y). T. J, V(N), R.",
  "A: T. L: P Y.",
  "A: T, L Y.",
  "A: T. E %Aufl. %L: P Y.",
  "A (Y): T. L: P.",
  "A (Y): T. E %Aufl.%, L: P.",
  "A, T, L Y.",
  "A (Y): T. %In:% Z (%Hrsg.%): C. L: P, %S. %R.",
  "A: T, %in:% Z (%Hg.%), C, L Y, %S. %R.",
  "A: T. %In:% C. %Hrsg. von% Z. L: P Y, %S. %R.",
  "z (%Hrsg.%): T. L: P Y.",
  "z (%Hg.%) (Y): T. L: P.",
  "A: T. %Diss., %P Y.",
  "A: T, %aus dem Engl. von %X, L: P Y.",
  "A: T, %in:% W, %12.05.%Y, %S. %R.",
  "A: T. Y. %Online unter:% U (%Zugriff am 12.05.2015%).",
};

const HkRefLanguage hk_refparse_german = {
  HK_REF_WORDS,
  .tag = "de-DE",
  .joints = "&in& &und& :& .& &der& &als& ,& –& &im&",
  .initials = "A B C D E F G H J K L M P R S T U W",
  .between = "; ",
  .last_and = " / ",
  .comma = ", ",
  .others = " et al.",
  .institutions = "Institut&für& Zentrum&für& Bundesamt&für& Ministerium&für&",
  .thesis = "Diss.",
  .proceedings = "Tagungsband ",
  .templates = templates,
  .n_templates = G_N_ELEMENTS (templates),
  .share = .025,
};
