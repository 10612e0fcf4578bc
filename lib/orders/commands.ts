// What can be done with orders: the public face of this folder.
import 'server-only';

export { cancelOrder, recordResult } from './close-order';
export { placeOrder } from './place-order';
export { reviewResult } from './review-result';
