/** The indicator that the document's first promise is made in. */
export const stockIndicator = 'pool.high_skilled';

/** Skilled workers of all levels, of whom the high-skilled are a share. */
export const skilledIndicator = 'pool.skilled_workers';
