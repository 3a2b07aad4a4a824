import { type Text, text } from '../text.ts';

/** The eight sections of the IPC, in the words of the official scheme (titles shortened in English where customary). */
export const ipcSections: Readonly<Record<string, Text>> = {
  A: text('人类生活必需', 'Human necessities'),
  B: text('作业；运输', 'Performing operations; transporting'),
  C: text('化学；冶金', 'Chemistry; metallurgy'),
  D: text('纺织；造纸', 'Textiles; paper'),
  E: text('固定建筑物', 'Fixed constructions'),
  F: text('机械工程；照明；加热；武器；爆破', 'Mechanical engineering; lighting; heating; weapons; blasting'),
  G: text('物理', 'Physics'),
  H: text('电学', 'Electricity'),
};
