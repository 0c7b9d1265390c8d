/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-language.h"

static const char nouns[]
    = "tarihi toplum siyaset ekonomi kültür dil eğitim yönetim çevre şehir su enerji sanat felsefe hukuk devlet bölge sınır pazar ticaret güvenlik kalkınma yöntem yapı model araştırma göç bilim iklim sağlık güç düzen çatışma edebiyat seyahat savaş barış bellek inanç";
static const char adjectives[]
    = "yeni eski toplumsal Türk modern kültürel tarihsel karşılaştırmalı kentsel bölgesel kırsal ampirik kamusal çağdaş küresel";
static const char families[]
    = "Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Güneş";
static const char givens[]
    = "Mehmet Ayşe Ali Fatma Mustafa Zeynep Ahmet Elif Hüseyin Emine Murat Selin Kemal Özlem";
static const char publishers[]
    = "İletişim&Yayınları Türk&Tarih&Kurumu Metis Yapı&Kredi&Yayınları İmge&Kitabevi Nobel&Yayıncılık Bilgi&Üniversitesi&Yayınları Pegem&Akademi Dergah&Yayınları Kitabevi";
static const char cities[] = "İstanbul Ankara İzmir Bursa Konya İstanbul";
static const char newspapers[] = "Cumhuriyet Hürriyet Milliyet Sabah";
static const char months[]
    = "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık";
static const char seasons[] = "Bahar Yaz Güz Kış";
static const char ordinals[] = "2. 3. 4. İkinci";
static const char journals[]
    = "Araştırmaları&Dergisi Dergisi Bilimler&Dergisi Çalışmaları&Dergisi Fakültesi&Dergisi";
static const char *const templates[] = {
  "A (Y). T. J, V(N), R.",
  "A (Y). T. J, V, R.",
  "A (Y), “T”, J, %C. %V, %S. %N, %ss. %R.",
  "A, “T”, J, V/N, Y, %s. %R.",
  "A, “T”, J, %Cilt %V, %Sayı %N, Y, %s. %R.",
  "A (Y). T. L: P.",
  "A, T, P, L, Y.",
  "A (Y), T, P, L.",
  "A (Y). T (E %bs.%). L: P.",
  "A (Y). T (%Çev. %X). L: P.",
  "A, T, %çev. %X, P, L Y.",
  "A (Y). T. Z (%Ed.%), C (%ss. %R) %içinde%. L: P.",
  "A (Y). T (%Yayımlanmamış doktora tezi%). P, L.",
  "A, T, %Yüksek Lisans Tezi%, P, L, Y.",
  "A (Y). T. W. %Erişim adresi:% U",
  "G (Y). T. U (%Erişim tarihi: 12.05.2015%)",
};

const HkRefLanguage hk_refparse_turkish = {
  HK_REF_WORDS,
  .tag = "tr-TR",
  .joints = "&ve& :& &ile& &Üzerine& ,& &Olarak& ?&",
  .initials = "A B C Ç D E F G H İ K M N O Ö S Ş T Y Z",
  .between = ", ",
  .last_and = " ve ",
  .comma = ", ",
  .others = " vd.",
  .institutions = "Türkiye& Ulusal& Milli&",
  .thesis = "Doktora tezi",
  .proceedings = "Sempozyum Bildirileri: ",
  .upper = .25,
  .templates = templates,
  .n_templates = G_N_ELEMENTS (templates),
  .share = .02,
};
