<?php
/*
 * Fills the site in a folder: `php seed.php FOLDER`. Texts, times and numbers are the same every time; prints the
 * numbers of the posts by their slugs, as JSON.
 */

require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/image.php';
require __DIR__ . '/seed-comments.php';

// May write markup that nobody else may.
wp_set_current_user(1);

$posts = [];

function category($name, $parent = 0)
{
    return wp_insert_term($name, 'category', ['parent' => $parent])['term_id'];
}

/** A picture with a river, and the sizes that WordPress makes of it. */
function picture()
{
    $image = imagecreatetruecolor(1600, 900);
    imagefill($image, 0, 0, imagecolorallocate($image, 190, 215, 235));
    imagefilledrectangle($image, 0, 500, 1600, 900, imagecolorallocate($image, 70, 120, 110));
    ob_start();
    imagejpeg($image, null, 70);
    $file = wp_upload_bits('ben-song.jpg', null, ob_get_clean(), '2026/01')['file'];
    $id = wp_insert_attachment([
        'post_title' => 'Bến sông',
        'post_excerpt' => 'Bến sông lúc 6 giờ &amp; chưa có đò',
        'post_mime_type' => 'image/jpeg',
        'post_status' => 'inherit',
        'post_date' => '2026-01-05 07:00:00',
    ], $file);
    wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $file));
    update_post_meta($id, '_wp_attachment_image_alt', 'Mặt nước & bờ cát');
    return $id;
}

function post($slug, $title, $more = [])
{
    global $posts;
    $day = sprintf('%02d', count($posts) + 1);
    return $posts[$slug] = wp_insert_post(array_merge([
        'post_name' => $slug,
        'post_title' => $title,
        'post_content' => "<!-- wp:paragraph -->\n<p>Nội dung của bài “{$title}”.</p>\n<!-- /wp:paragraph -->",
        'post_status' => 'publish',
        'post_author' => 1,
        'post_date' => "2026-01-{$day} 08:30:00",
        'comment_status' => 'open',
    ], $more), true);
}

$life = category('Đời sống');
$river = category('Sông & nước', $life);

$body = <<<'HTML'
<!-- wp:paragraph -->
<p>Bến mới mở từ sáng nay. Người đi chợ không còn phải vòng qua cầu cũ.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2>Giờ đò chạy</h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul><li>Sáng: 5 giờ -- 11 giờ</li><li>Chiều: 13 giờ -- 18 giờ</li></ul>
<!-- /wp:list -->

<!-- wp:quote -->
<blockquote class="wp-block-quote"><p>Qua sông chỉ mất bốn phút.</p><cite>Một người lái đò</cite></blockquote>
<!-- /wp:quote -->

<!-- wp:html -->
<p onclick="document.title = 'hong'">Vé <strong>3.000 đồng</strong>.</p><script>document.title = 'hong'</script>
<!-- /wp:html -->
HTML;

$main = post('ben-do-moi', 'Bến đò <em>mới</em> & "chợ nổi": 10 -- 12 phút', [
    'post_excerpt' => 'Từ hôm nay, người hai bờ có thêm một chuyến đò.',
    'post_content' => $body,
    'post_category' => [$river],
    'tags_input' => ['bến sông', 'chợ & quê'],
]);
set_post_thumbnail($main, picture());

foreach (['hai' => 'Hai', 'ba' => 'Ba'] as $slug => $number) {
    post("cung-the-$slug", "$number bến cũ & một cây cầu", ['tags_input' => ['bến sông']]);
}
post('cung-muc', 'Nước lên sớm', ['post_category' => [$river]]);
foreach (['mot' => 'Một', 'hai' => 'Hai', 'ba' => 'Ba'] as $slug => $number) {
    post("chuyen-$slug", "$number chuyện bên đường");
}

post('co-mat-khau', 'Chỉ dành cho người nhà', ['post_password' => 'song']);
post('chua-dang', 'Còn viết dở', ['post_status' => 'draft']);
post('da-dong', 'Không nhận bình luận nữa', ['comment_status' => 'closed']);
foreach ([
    'tra-loi', 'trung-lap', 'gui-nhanh', 'tu-cam', 'vua-dong', 'mat-tra-loi', 'nghin-chu',
] as $slug) {
    post($slug, "Nơi thử: $slug");
}
add_post_meta(post('cho-duyet', 'Bình luận được duyệt trước'), 'discussion', 'moderated');
add_post_meta(post('thanh-vien', 'Chỉ thành viên bình luận'), 'discussion', 'members');
post('thao-luan-ngan', 'Thảo luận ngắn');
post('thao-luan-dai', 'Thảo luận dài');

seed_comments($posts);

echo wp_json_encode($posts);
