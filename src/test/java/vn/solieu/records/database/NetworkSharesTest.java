package vn.solieu.records.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares are told from disks by the name of the file system and, on Windows, by the path. */
class NetworkSharesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "nfs, /mnt/x, true",
                "NFS4, /mnt/x, true",
                "cifs, /mnt/x, true",
                "smb3, /mnt/x, true",
                "smbfs, /Volumes/x, true",
                "webdav, /Volumes/x, true",
                "afs, /afs/x, true",
                "fuse.sshfs, /mnt/x, true",
                "fuse.davfs2, /mnt/x, true",
                "davfs, /mnt/x, true",
                "fuse.rclone, /mnt/x, true",
                "fuse.gvfsd-fuse, /run/user/0/gvfs, true",
                "ceph, /mnt/x, true",
                "NTFS, \\\\server\\share\\x, true",
                "NTFS, \\\\?\\UNC\\server\\share\\x, true",
                "NTFS, \\\\?\\unc\\server\\share\\x, true",
                "NTFS, \\\\?\\C:\\x, false",
                "NTFS, \\\\.\\C:\\x, false",
                "NTFS, C:\\nfs\\x, false",
                "ext4, /mnt/nfs, false",
                "btrfs, /x, false",
                "apfs, /x, false",
                "tmpfs, /tmp, false",
                "overlay, /, false",
                "fuseblk, /media/usb, false",
                "fuse.ntfs-3g, /media/usb, false",
                "fuse.bindfs, /x, false",
                "zfs, /x, false",
            })
    void sharesAreKnown(String type, String path, boolean remote) {
        assertThat(NetworkShares.isRemote(type, path)).isEqualTo(remote);
    }

    @Test
    void theFolderOfTheTestIsLocal(@TempDir Path folder) throws Exception {
        assertThat(NetworkShares.holds(folder)).isFalse();
    }
}
