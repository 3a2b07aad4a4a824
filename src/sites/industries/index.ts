import type { IndustryDefinition } from '#corpus/industry/types.ts';
import { beefMutton } from './beef-mutton.industry.ts';
import { cashmere } from './cashmere.industry.ts';
import { coalChemistry } from './coal-chemistry.industry.ts';
import { dairy } from './dairy.industry.ts';
import { grass } from './grass.industry.ts';
import { mongolianMedicine } from './mongolian-medicine.industry.ts';
import { potato } from './potato.industry.ts';
import { rareEarth } from './rare-earth.industry.ts';
import { seaBuckthorn } from './sea-buckthorn.industry.ts';
import { windPower } from './wind-power.industry.ts';

/** The industry databases of the region, in the order of their page. */
export const industries: readonly IndustryDefinition[] = [
  dairy,
  grass,
  seaBuckthorn,
  rareEarth,
  cashmere,
  windPower,
  coalChemistry,
  mongolianMedicine,
  beefMutton,
  potato,
];
