import type { Fen } from './money.ts';

const FIGURES = [...'零壹贰叁肆伍陆柒捌玖'];
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/**
 * The amount in Chinese capitals, as bank forms and contracts ask for (《正确填写票据和结算凭证的基本规定》):
 * 123.45 → `壹佰贰拾叁元肆角伍分`, 100000 → `壹拾万元整`, 1.05 → `壹元零伍分`.
 */
export function moneyInCapitals(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/^0+/, '');
  const [jiao = 0, cents = 0] = [...digits.slice(-2)].map(Number);
  const yuan = whole === '' ? '' : `${wholeInCapitals(whole)}元`;
  // A yuan that ends in zero is followed by 零 where jiao are there, and a missing jiao where fen are.
  const gap = yuan !== '' && ((jiao === 0 && cents > 0) || (jiao > 0 && whole.endsWith('0'))) ? '零' : '';
  const small = `${jiao > 0 ? `${FIGURES[jiao]}角` : ''}${cents > 0 ? `${FIGURES[cents]}分` : ''}`;
  const words = small === '' ? `${yuan || '零元'}整` : `${yuan}${gap}${small}${cents === 0 ? '整' : ''}`;
  return `${amount < 0 ? '负' : ''}${words}`;
}

function wholeInCapitals(digits: string): string {
  let words = '';
  let zero = false;
  const groupCount = Math.ceil(digits.length / 4);
  const padded = digits.padStart(groupCount * 4, '0');
  for (let group = 0; group < groupCount; group += 1) {
    const four = padded.slice(group * 4, group * 4 + 4);
    const rank = groupCount - 1 - group;
    for (let place = 0; place < 4; place += 1) {
      const figure = Number(four[place]);
      if (figure === 0) zero = words !== '';
      else {
        words += `${zero ? '零' : ''}${FIGURES[figure]}${PLACES[3 - place]}`;
        zero = false;
      }
    }
    if (Number(four) === 0) continue;
    // 万亿 is written 万 before 亿 when the group of 亿 itself has figures: 壹万贰仟亿, not 壹万亿贰仟亿.
    words += rank === 3 && Number(padded.slice((group + 1) * 4, (group + 1) * 4 + 4)) > 0 ? '万' : GROUPS[rank];
    // A zero that only closes a group is not spoken: 壹拾万柒仟.
    zero = false;
  }
  return words;
}
