import {readFile} from 'node:fs/promises';
import {longDiscussion} from './long-discussion.mjs';

const page = (head, body, script = '') => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Discussion</title>
    ${head}
  </head>
  <body>
    <main>${body}</main>
    ${script && `<script type="module">${script}</script>`}
  </body>
</html>`;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Every thread with what answers it. */
const threadsOf = (comments) =>
  comments
    .filter(({parentId}) => !parentId)
    .map((root) => ({root, answers: comments.filter(({parentId}) => parentId === root.id)}));

function ownAnswer(comments) {
  const comment = ({id, parentId, name, text, createdAt}) => ({
    ...{id, parentId, text, createdAt, state: 'published', author: {name}},
  });
  const items = threadsOf(comments).map(({root, answers}) => ({
    ...comment(root),
    replies: {count: answers.length, items: answers.map(comment), next: null},
  }));
  return {thread: {count: comments.length, state: 'open'}, policy: {}, items, next: null};
}

function artalkAnswer(comments) {
  const number = (id) => Number(id.slice(1)) + 1;
  const entries = comments.map(({id, parentId, name, text, createdAt}) => ({
    ...{id: number(id), rid: parentId ? number(parentId) : 0, nick: name, date: createdAt},
    ...{content: text, content_marked: `<p>${escape(text)}</p>`, email_encrypted: '', link: ''},
    ...{ua: '', is_collapsed: false, is_pending: false, is_pinned: false, is_allow_reply: true},
    ...{badge_name: '', badge_color: '', visible: true, vote_up: 0, vote_down: 0, user_id: 0},
    ...{page_key: '/x', page_url: '/x', site_name: 'x', ip_region: '', is_verified: false},
  }));
  const roots = entries.filter(({rid}) => !rid).length;
  const page = {id: 1, admin_only: false, key: '/x', url: '/x', title: 'x', site_name: 'x'};
  return {comments: entries, count: entries.length, roots_count: roots, page: {...page, pv: 0}};
}

function walineAnswer(comments) {
  const comment = ({id, parentId, name, text, createdAt}) => ({
    ...{objectId: id, nick: name, link: '', avatar: '', comment: `<p>${escape(text)}</p>`, like: 0},
    ...{
      orig: text,
      time: Date.parse(createdAt),
      sticky: 0,
      status: 'approved',
      browser: '',
      os: '',
    },
    ...(parentId && {pid: parentId, rid: parentId}),
  });
  const data = threadsOf(comments).map(({root, answers}) => ({
    ...comment(root),
    children: answers.map(comment),
  }));
  const count = comments.length;
  return {errno: 0, errmsg: '', data: {page: 1, totalPages: 1, pageSize: count, count, data}};
}

/** Says that all comments are there, for a widget that does not. */
const tellWhen = (selector, count) => `
  new MutationObserver((_, observer) => {
    if (document.querySelectorAll('${selector}').length < ${count}) return;
    observer.disconnect();
    dispatchEvent(new Event('bench-ready'));
  }).observe(document.querySelector('main'), {childList: true, subtree: true});`;

/** Runs inside the page: the comments as they were rendered, and the rules they are under, without scripts. */
function rendered() {
  const box = document.querySelector('comment-box');
  const sheets = box.shadowRoot.adoptedStyleSheets.flatMap(({cssRules}) => [...cssRules]);
  const holder = document.createElement('div');
  holder.append(...[...box.shadowRoot.childNodes].map((node) => node.cloneNode(true)));
  const markers = document.createNodeIterator(holder, NodeFilter.SHOW_COMMENT);
  for (let node = markers.nextNode(); node; node = markers.nextNode()) node.remove();
  return {html: holder.innerHTML, css: sheets.map(({cssText}) => cssText).join('\n')};
}

const module = (path) => readFile(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');

/**
 * A discussion in `<comment-box>`, against a page that holds the same elements in a shadow root that is parsed,
 * and against two widgets that publishers use, each with its own answer of the same comments.
 *
 * @param {number} count
 * @param {number} most highest ratio to the static page
 */
export const discussion = (count, most) => ({
  name: `discussion of ${count} comments`,
  most,

  async answers() {
    const comments = await longDiscussion(count);
    const box = '<comment-box endpoint="/api" article-id="1"></comment-box>';
    return new Map([
      ['/api/articles/1/comments', JSON.stringify(ownAnswer(comments))],
      ['/api/v2/conf', JSON.stringify({frontend_conf: {}, version: {version: '2.9.1'}})],
      ['/api/v2/comments', JSON.stringify(artalkAnswer(comments))],
      ['/waline/api/comment', JSON.stringify(walineAnswer(comments))],
      ['/artalk.css', await module('artalk/dist/Artalk.css')],
      ['/artalk.js', await module('artalk/dist/Artalk.mjs')],
      ['/waline.css', await module('@waline/client/dist/waline.css')],
      ['/waline.js', await module('@waline/client/dist/waline.js')],
      ['/element.html', page('<script type="module" src="/cdn/comment-box.js"></script>', box)],
      [
        '/artalk.html',
        page(
          '<link rel="stylesheet" href="/artalk.css" />',
          '<div id="box"></div>',
          `${tellWhen('.atk-comment', count)}
          import Artalk from '/artalk.js';
          Artalk.init({
            el: '#box', pageKey: '/x', site: 'x', server: location.origin, locale: 'en',
            useBackendConf: false, pvAdd: false, emoticons: false, gravatar: {mirror: '', params: ''}, heightLimit: {content: 0, children: 0},
            pagination: {pageSize: ${count}, readMore: false, autoLoad: false},
          });`,
        ),
      ],
      [
        '/waline.html',
        page(
          '<link rel="stylesheet" href="/waline.css" />',
          '<div id="box"></div>',
          `${tellWhen('.wl-card-item', count)}
          import {init} from '/waline.js';
          init({
            el: '#box', path: '/x', serverURL: location.origin + '/waline', lang: 'en',
            pageSize: ${count}, emoji: false, search: false, imageUploader: false,
          });`,
        ),
      ],
    ]);
  },

  /** Of what the element shows: the two cannot drift apart. */
  async staticPage(open) {
    const {html, css} = await open('/element.html', 'comments-load', rendered);
    const template = `<template shadowrootmode="open"><style>${css}</style>${html}</template>`;
    return page('', `<div>${template}</div>`);
  },

  pages: {
    element: {path: '/element.html', ready: 'comments-load'},
    static: {path: '/static.html', ready: 'DOMContentLoaded'},
    artalk: {path: '/artalk.html', ready: 'bench-ready'},
    waline: {path: '/waline.html', ready: 'bench-ready'},
  },
});
