/** Everything public, without any effect on the page that imports it. */
export * from './four-elements.js';
export {
  CommentCount,
  CountErrorEvent,
  CountLoadEvent,
} from './elements/comment-count/comment-count.js';
