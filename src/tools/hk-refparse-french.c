/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-language.h"

static const char nouns[]
    = "histoire société politique économie culture langue éducation gestion environnement ville eau énergie art philosophie droit État région frontière marché commerce sécurité développement méthode structure modèle recherche migration science climat santé pouvoir ordre conflit littérature voyage guerre paix mémoire croyance territoire";
static const char adjectives[]
    = "nouvelle ancienne sociale française moderne culturelle historique comparée urbaine régionale médiévale empirique européenne publique contemporaine";
static const char families[]
    = "Martin Bernard Dubois Durand Leroy Moreau Lefebvre Girard Roux Fournier Lambert Fontaine Rousseau Garnier Chevalier Legrand Gauthier Perrin Clément Delmas Aubert Barbier Mercier Renaud";
static const char givens[]
    = "Jean Paul Marie Pierre Claire Michel Anne Jacques Hélène Philippe Sophie Louis Élise François Luc Nathalie";
static const char publishers[]
    = "Gallimard Le&Seuil PUF Armand&Colin Dunod La&Découverte Fayard Presses&universitaires&de&Rennes Karthala L’Harmattan Hachette Flammarion CNRS&Éditions Masson De&Boeck";
static const char cities[]
    = "Paris Paris Lyon Bruxelles Genève Montréal Rennes Toulouse Grenoble Marseille";
static const char newspapers[]
    = "Le&Monde Le&Figaro Libération La&Croix L’Express Courrier&international";
static const char months[]
    = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre";
static const char seasons[] = "printemps été automne hiver";
static const char ordinals[] = "2e 3e 4e 2e&éd. nouvelle";
static const char journals[]
    = "Revue&de Annales&de Cahiers&de Revue&française&de Archives&de Bulletin&de";
static const char *const templates[] = {
  "A, « T », J, %vol. %V, %n° %N, Y, %p. %R.",
  "A, « T », J, V (N), Y, %p. %R.",
  "A, « T », J, %n° %N, O, %p. %R.",
  "A, Y, « T », J, V(N), R.",
  "A (Y), « T », J, %t. %V, %p. %R.",
  "A (Y). T. J, V(N), R.",
  "A. T. J. Y;V(N):R.",
  "A, T, L, P, Y.",
  "A, T, L, P, Y, K %p.%",
  "A, Y, T, L, P, K %p.%",
  "A. T. L : P, Y, K %p.%",
  "A (Y), T, L, P.",
  "A, T, P, L, Y.",
  "A, T, E %éd.%, L, P, Y.",
  "A, T, %trad. de l’anglais par %X, L, P, Y.",
  "A, « T », %in %Z (%dir.%), C, L, P, Y, %p. %R.",
  "A, « T », %dans %Z (%éd.%), C, P, Y, %p. %R.",
  "z (%dir.%), T, L, P, Y.",
  "A, T, %thèse de doctorat%, P, Y.",
  "A. T [%en ligne%]. Y. %Disponible sur :% U (%consulté le 12 mai 2015%).",
  "A, « T », W, %12 mai %Y.",
};

const HkRefLanguage hk_refparse_french = {
  HK_REF_WORDS,
  .tag = "fr-FR",
  .joints = "&de&la& &et& &:& .& ,& &en& &du& &ou&",
  .initials = "A B C D E F G H J L M N P R S T V",
  .between = ", ",
  .last_and = " et ",
  .comma = ", ",
  .others = " et al.",
  .institutions = "Institut&de& Centre&de& Ministère&de& Observatoire&de&",
  .thesis = "Thèse de doctorat",
  .proceedings = "Actes du colloque ",
  .bare = TRUE,
  .upper = .35,
  .templates = templates,
  .n_templates = G_N_ELEMENTS (templates),
  .share = .025,
};
