/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-language.h"

static const char nouns[]
    = "historia sociedad política economía cultura lengua educación gestión ciudad agua energía arte filosofía derecho Estado región frontera mercado comercio seguridad desarrollo método estructura modelo investigación migración ciencia clima salud poder orden conflicto literatura viaje guerra paz memoria territorio";
static const char adjectives[]
    = "nueva antigua social española moderna cultural histórica comparada urbana regional medieval rural europea pública contemporánea";
static const char families[]
    = "García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Morales Ortiz Castro Vargas Peña Solís Muñoz Rojas";
static const char givens[]
    = "José María Juan Carmen Luis Ana Carlos Isabel Miguel Laura Pedro Lucía Jorge Elena Andrés Rosa";
static const char publishers[]
    = "Alianza Siglo&XXI Fondo&de&Cultura&Económica Paidós Ariel Trotta Cátedra Anagrama Gedisa Tecnos Taurus UNAM Síntesis Editorial&Universitaria";
static const char cities[]
    = "Madrid Barcelona México Buenos&Aires Bogotá Santiago Lima Sevilla Valencia Quito";
static const char newspapers[] = "El&País La&Nación El&Mundo La&Vanguardia Clarín";
static const char months[]
    = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre";
static const char seasons[] = "primavera verano otoño invierno";
static const char ordinals[] = "2ª 3ª 2.ª segunda";
static const char journals[]
    = "Revista&de Anales&de Cuadernos&de Estudios&de Boletín&de Revista&española&de";
static const char *const templates[] = {
  "A (Y). T. J, V(N), R.",
  "A, “T”, J, %vol. %V, %núm. %N, Y, %pp. %R.",
  "A (Y): “T”, J, V, %pp. %R.",
  "A, «T», J, V, N (Y), %pp. %R.",
  "A. T. J. Y;V(N):R.",
  "A. T. J, L, %v. %V, %n. %N, %p. %R, Y.",
  "A, T, L, P, Y.",
  "A (Y): T. L: P.",
  "A (Y). T. L: P.",
  "A (Y). T. P.",
  "A, T, E %ed.%, L, P, Y.",
  "A. T. E %ed.% L: P, Y.",
  "A, T, %trad. de %X, L, P, Y.",
  "A (Y). T (%Trad. %X). L: P.",
  "A (Y). T. %En %Z (%Ed.%), C (%pp. %R). L: P.",
  "A, “T”, %en %Z (%coord.%), C, L, P, Y, %pp. %R.",
  "A (Y). T (%Tesis doctoral%). P, L.",
  "A. T. %Tesis de maestría. %P, Y.",
  "A (Y). T. W. %Recuperado de %U",
  "A. T. Y. %Disponible en:% U [%consultado 12 de mayo de 2015%].",
};

const HkRefLanguage hk_refparse_spanish = {
  HK_REF_WORDS,
  .tag = "es-ES",
  .joints = "&de&la& &y& :& .& ,& &en& &del& &o&",
  .initials = "A B C D E F G J L M N P R S T V",
  .between = ", ",
  .last_and = " y ",
  .comma = ", ",
  .others = " et al.",
  .institutions = "Instituto&de& Centro&de& Ministerio&de& Comisión&de&",
  .thesis = "Tesis doctoral",
  .proceedings = "Actas del congreso ",
  .upper = .25,
  .templates = templates,
  .n_templates = G_N_ELEMENTS (templates),
  .share = .02,
};
