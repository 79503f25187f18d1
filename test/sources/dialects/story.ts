import {deepFreeze} from '../../support/deep-freeze.js';

/** The article that every dialect spells, as our own contract does. */
export const story = deepFreeze({
  id: '88213',
  url: 'https://news.example/88213',
  title: 'Giá "vàng" & <bạc>: 5 < 6',
  kicker: {text: 'Kinh tế', url: 'https://news.example/kinh-te'},
  lead: 'Sáng nay, giá vàng & bạc cùng tăng.',
  image: {
    src: 'https://news.example/i-1200.webp',
    width: 1200,
    height: 800,
    alt: 'Một tiệm vàng',
    captionHtml: 'Tiệm vàng ở phố Hàng Bạc',
    credit: 'Lê An',
    sources: [{src: 'https://news.example/i-600.webp', width: 600, type: 'image/webp'}],
  },
  authors: [
    {name: 'Nguyễn Ánh', url: 'https://news.example/tac-gia/anh'},
    {name: 'Trần Bình', url: ''},
  ],
  publisher: {name: 'Tin Tức', url: 'https://news.example/', logo: 'https://news.example/logo.svg'},
  publishedAt: '2022-03-24T10:28:00+07:00',
  updatedAt: '2022-03-24T11:00:00+07:00',
  lang: 'vi',
  tags: [
    {name: 'Vàng', url: ''},
    {name: 'Bạc', url: ''},
  ],
  access: 'free',
  bodyHtml: '<p>Giá vàng &lt; 70 triệu.</p><p>Giá bạc &amp; đồng.</p>',
  comments: {count: 2, state: 'readonly'},
});

/** The list that every dialect spells that has lists, newest first. */
export const others = deepFreeze([
  {
    id: '88215',
    url: 'https://news.example/88215',
    title: 'Sắt đứng yên',
    lead: 'Không có gì mới.',
    publishedAt: '2022-03-26T08:00:00+07:00',
  },
  {
    id: '88214',
    url: 'https://news.example/88214',
    title: 'Đồng "tăng" & <giảm>',
    lead: 'Đồng lên, rồi xuống.',
    publishedAt: '2022-03-25T08:00:00+07:00',
  },
]);

/** The discussion that every dialect spells that has discussions. */
export const comments = deepFreeze([
  {
    id: '901',
    parentId: null,
    author: {name: 'Lan'},
    text: 'Hay & <đúng>',
    createdAt: '2022-03-24T12:00:00+07:00',
    state: 'published',
    replies: {count: 1},
  },
  {
    id: '902',
    parentId: '901',
    author: {name: 'Mai'},
    text: 'Tôi cũng nghĩ vậy',
    createdAt: '2022-03-24T12:30:00+07:00',
    state: 'published',
    replies: {count: 0},
  },
]);
