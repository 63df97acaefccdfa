export {
  type Encoder,
  type EncoderOptions,
  type Sequences,
  encoderOptions,
  encoderPlaces,
} from './encoder.ts';
export { type EncoderJob, fitEncoder } from './fit-encoder.ts';
