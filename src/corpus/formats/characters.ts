/**
 * Names of single characters (ISO 8879, many of which HTML has too) that American files of before 2005 use without
 * declaring them: name and code point. Each stands for one character, so nothing can expand.
 */
const NAMED = `
nbsp 00a0 iexcl 00a1 cent 00a2 pound 00a3 curren 00a4 yen 00a5 brvbar 00a6 sect 00a7 uml 00a8 copy 00a9 ordf 00aa laquo 00ab not 00ac shy 00ad reg 00ae macr 00af deg 00b0 plusmn 00b1 sup2 00b2 sup3 00b3 acute 00b4 micro 00b5 para 00b6 middot 00b7 cedil 00b8 sup1 00b9 ordm 00ba raquo 00bb frac14 00bc frac12 00bd frac34 00be iquest 00bf
Agrave 00c0 Aacute 00c1 Acirc 00c2 Atilde 00c3 Auml 00c4 Aring 00c5 AElig 00c6 Ccedil 00c7 Egrave 00c8 Eacute 00c9 Ecirc 00ca Euml 00cb Igrave 00cc Iacute 00cd Icirc 00ce Iuml 00cf Ntilde 00d1 Ograve 00d2 Oacute 00d3 Ocirc 00d4 Otilde 00d5 Ouml 00d6 times 00d7 Oslash 00d8 Ugrave 00d9 Uacute 00da Ucirc 00db Uuml 00dc Yacute 00dd szlig 00df
agrave 00e0 aacute 00e1 acirc 00e2 atilde 00e3 auml 00e4 aring 00e5 aelig 00e6 ccedil 00e7 egrave 00e8 eacute 00e9 ecirc 00ea euml 00eb igrave 00ec iacute 00ed icirc 00ee iuml 00ef ntilde 00f1 ograve 00f2 oacute 00f3 ocirc 00f4 otilde 00f5 ouml 00f6 divide 00f7 oslash 00f8 ugrave 00f9 uacute 00fa ucirc 00fb uuml 00fc yacute 00fd yuml 00ff
lsqb 005b rsqb 005d lcub 007b rcub 007d num 0023 percnt 0025 ast 002a plus 002b equals 003d dollar 0024 commat 0040 lowbar 005f verbar 007c bsol 005c sol 002f semi 003b colon 003a comma 002c period 002e quest 003f excl 0021 lpar 0028 rpar 0029 hyphen 2010 dash 2010 ndash 2013 mdash 2014 horbar 2015 ensp 2002 emsp 2003 thinsp 2009 lsquo 2018 rsquo 2019 ldquo 201c rdquo 201d bull 2022 hellip 2026 prime 2032 Prime 2033 trade 2122 ohm 2126 angst 212b dagger 2020 Dagger 2021
larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194 part 2202 prod 220f sum 2211 minus 2212 radic 221a prop 221d infin 221e ang 2220 and 2227 or 2228 cap 2229 cup 222a int 222b there4 2234 sim 223c cong 2245 ap 2248 ne 2260 equiv 2261 le 2264 ge 2265 les 2a7d ges 2a7e Lt 226a Gt 226b sub 2282 sup 2283 perp 22a5 squ 25a1 utri 25b5 cir 25cb
Alpha 0391 Beta 0392 Gamma 0393 Delta 0394 Theta 0398 Lambda 039b Xi 039e Pi 03a0 Sigma 03a3 Phi 03a6 Psi 03a8 Omega 03a9 alpha 03b1 beta 03b2 gamma 03b3 delta 03b4 epsilon 03b5 zeta 03b6 eta 03b7 theta 03b8 iota 03b9 kappa 03ba lambda 03bb mu 03bc nu 03bd xi 03be pi 03c0 rho 03c1 sigma 03c3 tau 03c4 upsilon 03c5 phi 03c6 chi 03c7 psi 03c8 omega 03c9
agr 03b1 bgr 03b2 ggr 03b3 dgr 03b4 egr 03b5 zgr 03b6 eegr 03b7 thgr 03b8 igr 03b9 kgr 03ba lgr 03bb mgr 03bc ngr 03bd xgr 03be pgr 03c0 rgr 03c1 sgr 03c3 tgr 03c4 ugr 03c5 phgr 03c6 khgr 03c7 psgr 03c8 ohgr 03c9 Dgr 0394 Ggr 0393 Lgr 039b Pgr 03a0 Sgr 03a3 THgr 0398 PHgr 03a6 PSgr 03a8 OHgr 03a9
`;

export const characters: Readonly<Record<string, string>> = Object.fromEntries(
  [...NAMED.matchAll(/(\w+) ([0-9a-f]{4})/g)].map(([, name = '', code = '']) => [
    name,
    String.fromCodePoint(Number.parseInt(code, 16)),
  ]),
);
