/** Filled with the quality sampling. */
export const QualityPage = () => null;
