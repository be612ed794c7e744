import fc from 'fast-check'

const given = process.env['WAVEGATE_PROPERTY_SEED']

/** Property tests try the same cases in every run, so that a red run tells about the change; another integer tries others. */
fc.configureGlobal({ seed: given === undefined ? 20_270_301 : Number.parseInt(given, 10) })
