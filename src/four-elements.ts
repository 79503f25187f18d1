/** Everything public of the four elements that make up the page of an article, without any effect on the page. */
export {
  ArticleErrorEvent,
  ArticleLinkEvent,
  ArticleLoadEvent,
  ArticleView,
} from './elements/article-view/article-view.js';
// Classes whose code comes later are known by their types, and their events by name.
export type {
  ArticleEngagedEvent,
  ArticleReadEvent,
  ArticleSeenEvent,
} from './elements/article-view/tools/events-fired.js';
export type {ArticleShareEvent, ShareMethod} from './elements/article-view/tools/share-event.js';
export type {ArticleTextChangeEvent} from './elements/article-view/tools/text-event.js';
export type {TextSetting, TextSettings} from './elements/article-view/tools/text-settings.js';
export type {RelatedSelectEvent, RelatedViewEvent} from './elements/related-list/story-events.js';
export {
  RelatedErrorEvent,
  RelatedList,
  RelatedLoadEvent,
} from './elements/related-list/related-list.js';
export {
  CommentBox,
  CommentErrorEvent,
  CommentPostedEvent,
  CommentsLoadEvent,
  CommentSubmitEvent,
} from './elements/comment-box/comment-box.js';
export type {
  CommentDeleteEvent,
  CommentEditEvent,
  CommentHideEvent,
  CommentModerateEvent,
  CommentReactEvent,
  CommentReportEvent,
  CommentVoteEvent,
} from './elements/comment-box/action-events.js';
export type {SignInRequiredEvent} from './elements/comment-box/sign-in-event.js';
export type {CaptchaRequiredEvent} from './elements/comment-box/captcha-required-event.js';
export type {GetToken} from './elements/comment-box/box-host.js';
export {BackToTop, BackToTopEvent} from './elements/back-to-top/back-to-top.js';
export {LoadError} from './client/load-error.js';
export type {InvalidField, LoadErrorCode, LoadErrorDetails} from './client/load-error.js';
export type {Answer, Request} from './client/request.js';
export type {ElementState} from './shared/states.js';
export type {
  CommentActions,
  CommentEdit,
  CommentReport,
  CommentSlice,
  NewComment,
  Outcome,
  Place,
  Question,
  Slice,
  Source,
} from './sources/source.js';
export {native} from './sources/native.js';
export {registerSource} from './sources/registry.js';
export type {
  Article,
  Correction,
  DiscussionState,
  Link,
  Picture,
  PictureSource,
  Publisher,
  Teaser,
} from './model/article.js';
export type {ArticleList} from './model/article-list.js';
export type {
  Comment,
  CommentPage,
  CommentPolicy,
  CommentSort,
  CommentState,
  Votes,
} from './model/comment.js';
export type {SentComment} from './model/sent-comment.js';
