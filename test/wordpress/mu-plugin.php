<?php
/*
 * What the site that is tested does beyond a WordPress as it is installed. The first filter is all that a site needs
 * for comments of guests; the rest lets one site be many.
 */

// A post may be kept for those who are signed in, as all are unless this says otherwise.
add_filter('rest_allow_anonymous_comments', function ($allowed, $request) {
    return discussion_of($request['post']) !== 'members';
}, 10, 2);

// As the option "comments must be approved", for one post.
add_filter('pre_comment_approved', function ($approved, $comment) {
    return discussion_of($comment['comment_post_ID']) === 'moderated' ? 0 : $approved;
}, 10, 2);

// Comments from one address are slowed down: browsers say which of many readers they are.
if (preg_match('/ reader\/(\d+)$/', $_SERVER['HTTP_USER_AGENT'] ?? '', $reader)) {
    $_SERVER['REMOTE_ADDR'] = "192.0.2.{$reader[1]}";
}

add_filter('pre_wp_mail', '__return_true');

function discussion_of($post)
{
    return get_post_meta((int) $post, 'discussion', true);
}
