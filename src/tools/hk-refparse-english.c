/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-language.h"

static const char nouns[]
    = "theory history society policy economy culture language education management environment city water soil energy art "
      "philosophy law state region border market trade cooperation security development method structure system model "
      "analysis research integration population migration science plants behaviour climate river health disease learning "
      "networks power identity order conflict crisis governance diplomacy relations regionalism railways";
static const char adjectives[]
    = "new regional political social economic cultural historical scientific general modern ancient international national "
      "urban digital linear comparative sustainable central eastern local global strategic public foreign small";
static const char families[]
    = "Miller Stone Hill Baker Carter Turner Walker Harris Clarke Morgan Bennett Hughes Foster Palmer Dawson Keller Weber "
      "Novak Kowalski Rossi Bianchi Silva Costa Tanaka Kim Chen Wang Singh Kumar Hassan Ahmadov Karimov Aliyev Nurlanov "
      "Petrenko Jansen Olsen Berg Laine";
static const char givens[]
    = "John Ann Mary Peter Paul Susan Laura James Robert Elena Omar Aigul Rustam Maria David Sarah";
static const char publishers[]
    = "Routledge Springer Harbour&Press Oxford&University&Press Cambridge&University&Press Palgrave&Macmillan Sage "
      "Northern&Publishing&House Elsevier Ashgate Brill Academic&Press Lexington&Books River&Books";
static const char cities[]
    = "London New&York Cambridge Oxford Washington,&DC New&York,&NY New&Delhi Berlin Paris London&and&New&York Leiden Moscow Tashkent";
static const char newspapers[]
    = "The&Times The&Economist The&Statesman Daily&News The&Guardian Trend&News&Agency Eurasia&Daily&Monitor "
      "Caspian&Weekly The&Harbour&Post Regional&Analyst World&Politics&Review The&Silk&Road&Observer";
static const char months[]
    = "January February March April May June July August September October November December";
static const char seasons[] = "Spring Summer Fall Winter";
static const char ordinals[] = "2nd 3rd 4th 5th 6th second third";
static const char journals[]
    = "Journal&of Review&of Annals&of International&Journal&of Cambridge&Journal&of Studies&in Advances&in";
static const char *const templates[] = {
  "A (B). T. W. %Retrieved from %U",
  "A (B). T. W. %Retrieved from %U.",
  "A (B). T. %Retrieved from %U.",
  "G. (B). T. %Retrieved from %U.",
  "G. (Y). T. %Retrieved from %U",
  "G (Y). T. U.",
  "G (Y), T, U.",
  "A (Y). T. G. U.",
  "A (Y). T. G, U.",
  "A (Y). T %(Working Paper No. %N%)%. G. %Retrieved from %U",
  "A (Y). T. W, %March/April. %U.",
  "A (Y). T. J, V(N), R.",
  "A (Y). T. J. V(N), R.",
  "A (Y). T. J, V, R. U",
  "A (Y). T. J, V(N).",
  "A (Y). T. %In %Z %(Eds.)%, C (%pp. %R). L: P.",
  "A (Y). T. %In %Z %(Eds.)%, C. %Retrieved from %U.",
  "A (Y). T. %In %Z %(Ed.)%, C (%pp. %R). P.",
  "A (Y). T (E% ed.)%. P.",
  "A (Y). T. L: P.",
  "A (Y). T. %Paper presented at the %C, L, %12–15 May. Retrieved from %U.",
  "A (B). T. %The international conference on %C.",
  "A (B). T. %The international conference in %L% on %C.",
  "A (B). T. %Conference on %C, L.",
  "A (Y). T. J, V, #Q, U.",
  "A (Y). T. J, V(N), Q. U",
  "A (Y). T. P.",
  "D, %“%T%,”% J V, %no. %N (Y): R.",
  "D, T (L: P, Y), R.",
  "D, T (L: P, Y).",
  "A. T. L: P, Y, %pp. %R.",
  "A. T [%dissertation%]. L: P; Y.",
  "A (Y) %‘%T%’,% J, V(N), %pp. %R.",
  "A (Y) T. E %edn.% L: P.",
  "A Y, %‘%T%’, in% Z %(eds)%, C, P, L, %pp. %R.",
  "D, %“%T%,” in% C, %ed. %Z (L: P, Y), R.",
  "G. (Y). T %(Report No. %N%).% U",
  "D, %‘%T%’,% J, V.N (Y), R.",
  "A. T. J. Y;V(N):R. %Available from: %U",
  "A (Y). T (X%, Trans.).% P. (%Original work published 1931%)",
  "A (Y). T [%Doctoral dissertation, %P].",
  "A T. %2nd ed.% L: P; Y. K %p.%",
  "A. %“%T%.” %C, %edited by %Z, P, Y, %pp. %R.",
  "D, T, %trans. %X (L: P, Y).",
  "A (Y) T. J V: R",
  "A Y T J V R",
  "A, J V, R (Y).",
  "D, J V, R (Y).",
};

const HkRefLanguage hk_refparse_english = {
  HK_REF_WORDS,
  .tag = "en-US",
  .joints = "&in& &and& :& &of& :& &for& ,& &on&the& ?&A& –",
  .initials = "A B C D E F G H J K L M N P R S T",
  .between = ", ",
  .last_and = ", & ",
  .comma = ", ",
  .others = ", et al.",
  .institutions = "Institute&of& Centre&for& Ministry&of& Bank&of& Embassy&of& Committee&on&",
  .thesis = "PhD thesis",
  .proceedings = "Proceedings of the conference on ",
  .templates = templates,
  .n_templates = G_N_ELEMENTS (templates),
  .share = .23,
};
