<?php
/*
 * Comments of the site, by the slugs of the posts. Each is written a minute after the one before, long ago enough to
 * slow nobody down.
 */

function comment($post, $text, $more = [])
{
    static $minutes = 0;
    $time = strtotime('2026-02-01 01:00:00 UTC') + 60 * $minutes++;
    return wp_insert_comment(array_merge([
        'comment_post_ID' => $post,
        'comment_author' => 'Bạn đọc',
        'comment_author_email' => 'ban-doc@example.test',
        'comment_author_IP' => '198.51.100.1',
        'comment_content' => $text,
        'comment_date_gmt' => gmdate('Y-m-d H:i:s', $time),
        'comment_date' => gmdate('Y-m-d H:i:s', $time + 7 * 3600),
        'comment_approved' => 1,
    ], $more));
}

/** 48 threads with up to three answers, one of them eight deep, and an answer to a comment that nobody sees: 128. */
function long_discussion($post)
{
    $deepest = 0;
    for ($thread = 1; $thread <= 48; $thread++) {
        $root = comment($post, "Ý kiến $thread");
        for ($answer = 1; $answer <= $thread % 4; $answer++) {
            $id = comment($post, "Trả lời $thread.$answer", ['comment_parent' => $root]);
            $deepest = $thread === 1 ? $id : $deepest;
        }
    }
    for ($level = 2; $level <= 8; $level++) {
        $deepest = comment($post, "Sâu $level", ['comment_parent' => $deepest]);
    }
    $held = comment($post, 'Còn chờ duyệt', ['comment_approved' => 0]);
    comment($post, 'Trả lời điều chưa ai thấy', ['comment_parent' => $held]);
}

function seed_comments($posts)
{
    wp_defer_comment_counting(true);
    $short = $posts['thao-luan-ngan'];
    $first = comment($short, "Đò <strong>nhanh</strong> &amp; rẻ\nhơn xe", ['comment_author' => 'An &amp; Bình']);
    comment($short, 'Cảm ơn bạn đã đọc.', ['comment_parent' => $first, 'user_id' => 1, 'comment_author' => 'Toà soạn']);
    comment($short, '<script>document.title = "hong"</script><img src="x" onerror="document.title = 1">Chữ còn lại');
    $held = comment($short, 'Còn chờ duyệt', ['comment_approved' => 0]);
    comment($short, 'Trả lời điều chưa ai thấy', ['comment_parent' => $held]);
    foreach (['da-dong', 'tra-loi', 'cho-duyet', 'thanh-vien'] as $slug) {
        comment($posts[$slug], 'Ai đi chuyến đầu?', ['comment_author' => 'Lan']);
    }
    long_discussion($posts['thao-luan-dai']);
    wp_defer_comment_counting(false);
}
