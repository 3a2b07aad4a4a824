export { type Flat, flatten, type Piece, type Place, type PlacePart, partOrder, pieceAt, placeIn } from './flat.ts';
export { atField, atFigure, inAbstract, inClaim, inTitle, Study, wholePart } from './study.ts';
